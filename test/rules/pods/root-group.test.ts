import rule from '../../../shared/rules/pods/root-group.ts';
import { testContainerRule } from '../run.ts';

const own = (runAsGroup: number) => ({ securityContext: { runAsGroup } });

testContainerRule(rule, {
  pass: [
    {},
    own(1),
    { pod: { securityContext: { runAsGroup: 3, fsGroup: 2, supplementalGroups: [4] } } },
    { ...own(1), pod: own(0) },
  ],
  fail: [
    own(0),
    { pod: own(0) },
    { ...own(0), pod: own(1) },
    { pod: { securityContext: { fsGroup: 0 } } },
    { pod: { securityContext: { supplementalGroups: [5, 0] } } },
  ],
});
