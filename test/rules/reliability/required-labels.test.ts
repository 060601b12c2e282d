import rule from '../../../shared/rules/reliability/required-labels.ts';
import { goodPod, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const of = (own: string[], template: string[], labels?: string[]) => ({ own, template, labels });
const map = (keys: string[]) => Object.fromEntries(keys.map((key) => [key, 'x']));

testRule<'workload', ReturnType<typeof of>>(
  rule,
  {
    pass: [
      of(['owner'], ['owner', 'app'], ['owner']),
      of(['app'], ['tier'], ['tier|app']),
      of(['a/b'], ['a/c'], ['a/*']),
      of([], [], []),
    ],
    fail: [of(['owner'], [], ['owner']), of([], ['owner'], ['owner']), of(['app'], ['app'], ['app', 'owner'])],
    notApplicable: [of(['app'], ['app'])],
  },
  ({ own, template, labels }) => [
    {
      ...snapshot({
        deployments: [
          {
            metadata: { namespace: 'a', name: 'b', labels: map(own) },
            spec: { selector: {}, template: { metadata: { labels: map(template) }, spec: goodPod } },
          },
        ],
      }),
      expected: labels ? { labels } : {},
    },
  ],
);
