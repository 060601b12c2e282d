import rule from '../../../shared/rules/pods/seccomp-not-set.ts';
import { testContainerRule } from '../run.ts';

const profile = (type: string) => ({ securityContext: { seccompProfile: { type } } });
const none = { securityContext: {} };

testContainerRule(rule, {
  pass: [
    {},
    profile('Localhost'),
    { ...none, pod: profile('RuntimeDefault') },
    { ...none, pod: { os: { name: 'windows' } } },
  ],
  fail: [
    none,
    profile('Unconfined'),
    { ...none, pod: profile('Unconfined') },
    { ...profile('RuntimeDefault'), pod: profile('Unconfined') },
    { ...profile('Unconfined'), pod: profile('RuntimeDefault') },
    { ...none, pod: { os: { name: 'linux' } } },
  ],
});
