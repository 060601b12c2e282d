import rule from '../../../shared/rules/reliability/required-annotations.ts';
import { goodPod, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

testRule<'workload', { own: Record<string, string>; annotations?: string[] }>(
  rule,
  {
    pass: [
      { own: { email: 'a@b' }, annotations: ['email'] },
      { own: {}, annotations: [] },
      { own: { 'team/x': 'y' }, annotations: ['team/*'] },
    ],
    fail: [
      { own: {}, annotations: ['email'] },
      { own: { email: '' }, annotations: ['email'] },
      { own: { email: 'a' }, annotations: ['email', 'team'] },
    ],
    notApplicable: [{ own: {} }],
  },
  ({ own, annotations }) => [
    {
      ...snapshot({ pods: [{ metadata: { namespace: 'a', name: 'b', annotations: own }, spec: goodPod }] }),
      expected: annotations ? { annotations } : {},
    },
  ],
);
