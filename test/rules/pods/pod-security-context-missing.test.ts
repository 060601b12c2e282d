import rule from '../../../shared/rules/pods/pod-security-context-missing.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{ securityContext: { runAsNonRoot: true } }, { securityContext: { fsGroup: 1 } }],
  fail: [{}, { securityContext: {} }],
});
