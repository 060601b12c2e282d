import rule from '../../../shared/rules/pods/container-security-context-missing.ts';
import { testContainerRule } from '../run.ts';

testContainerRule(rule, {
  pass: [{}, { securityContext: { privileged: true } }],
  fail: [{ securityContext: {} }, { securityContext: {}, pod: { securityContext: { runAsNonRoot: true } } }],
});
