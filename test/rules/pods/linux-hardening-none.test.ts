import rule from '../../../shared/rules/pods/linux-hardening-none.ts';
import { testContainerRule } from '../run.ts';

const profile = (type: string) => ({ seccompProfile: { type } });
const none = { securityContext: {} };

testContainerRule(rule, {
  pass: [
    {},
    { securityContext: { capabilities: { drop: ['KILL'] } } },
    { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } },
    { ...none, pod: { securityContext: { seLinuxOptions: { level: 's0:c1' } } } },
    { securityContext: profile('RuntimeDefault'), pod: { securityContext: profile('Unconfined') } },
  ],
  fail: [
    none,
    { securityContext: { capabilities: { drop: ['KILL'], add: ['ALL'] } } },
    { ...none, pod: { securityContext: { seLinuxOptions: {} } } },
    { securityContext: profile('Unconfined'), pod: { securityContext: profile('RuntimeDefault') } },
  ],
});
