import rule from '../../../shared/rules/reliability/priority-class-not-accepted.ts';
import { deployment, goodPod, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

testRule<'workload', { name?: string; priorityClasses?: string[] }>(
  rule,
  {
    pass: [
      { name: 'low', priorityClasses: ['low', 'mid'] },
      { name: 'system-a', priorityClasses: ['system-*'] },
      { priorityClasses: [] },
    ],
    fail: [
      { name: 'high', priorityClasses: ['low'] },
      { name: 'low', priorityClasses: [] },
    ],
    notApplicable: [{ name: 'high' }],
  },
  ({ name, priorityClasses }) => [
    {
      ...snapshot({ deployments: [deployment({ ...goodPod, ...(name ? { priorityClassName: name } : {}) })] }),
      expected: priorityClasses ? { priorityClasses } : {},
    },
  ],
);
