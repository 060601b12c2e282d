import rule from '../../../shared/rules/pods/privilege-escalation-allowed.ts';
import { testContainerRule } from '../run.ts';

testContainerRule(rule, {
  pass: [
    {},
    { securityContext: { allowPrivilegeEscalation: false } },
    { securityContext: {}, pod: { os: { name: 'windows' } } },
  ],
  fail: [
    { securityContext: {} },
    { securityContext: undefined as never },
    { securityContext: { allowPrivilegeEscalation: true } },
    { securityContext: {}, pod: { os: { name: 'linux' } } },
    { securityContext: {}, pod: { securityContext: { runAsNonRoot: true } } },
  ],
});
