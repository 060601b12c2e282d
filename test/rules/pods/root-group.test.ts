import rule from '../../../shared/rules/pods/root-group.ts';
import { testWorkloadRule } from '../run.ts';

const own = (...groups: (number | undefined)[]) => ({
  containers: groups.map((runAsGroup, n) => ({
    name: `c${n}`,
    ...(runAsGroup === undefined ? {} : { securityContext: { runAsGroup } }),
  })),
});
const pod = (securityContext: object) => ({ securityContext });

testWorkloadRule(rule, {
  pass: [
    {},
    own(1),
    pod({ runAsGroup: 3, fsGroup: 2, supplementalGroups: [4] }),
    { ...own(1, 2), ...pod({ runAsGroup: 0 }) },
  ],
  fail: [
    own(1, 0),
    pod({ runAsGroup: 0 }),
    { ...own(1, undefined), ...pod({ runAsGroup: 0 }) },
    { initContainers: own(0).containers },
    pod({ fsGroup: 0 }),
    pod({ supplementalGroups: [5, 0] }),
    { ...own(), ...pod({ runAsGroup: 0 }) },
  ],
});
