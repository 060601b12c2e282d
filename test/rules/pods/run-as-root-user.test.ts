import rule from '../../../shared/rules/pods/run-as-root-user.ts';
import { testContainerRule } from '../run.ts';

const user = (runAsUser: number) => ({ securityContext: { runAsUser } });

testContainerRule(rule, {
  pass: [{}, user(1), user(1000), { pod: user(1000) }, { ...user(1000), pod: user(2000) }],
  fail: [user(0), { pod: user(0) }, { ...user(1000), pod: user(0) }, { ...user(0), pod: user(1000) }],
});
