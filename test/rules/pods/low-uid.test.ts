import rule from '../../../shared/rules/pods/low-uid.ts';
import { testContainerRule } from '../run.ts';

const user = (runAsUser: number) => ({ securityContext: { runAsUser } });

testContainerRule(rule, {
  pass: [
    user(10_000),
    user(20_000),
    { pod: user(10_000) },
    { ...user(10_001), pod: user(1) },
    { pod: { hostUsers: false } },
  ],
  fail: [
    {},
    user(0),
    user(9_999),
    { pod: user(1000) },
    { ...user(1), pod: user(10_000) },
    { pod: { hostUsers: true } },
  ],
});
