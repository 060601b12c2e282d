import rule from '../../../shared/rules/pods/privileged-container.ts';
import { testContainerRule } from '../run.ts';

testContainerRule(rule, {
  pass: [{}, { securityContext: {} }, { securityContext: { privileged: false } }],
  fail: [
    { securityContext: { privileged: true } },
    { securityContext: { privileged: true }, pod: { hostUsers: false } },
  ],
});
