import rule from '../../../shared/rules/pods/capability-add-non-default.ts';
import { testContainerRule } from '../run.ts';

const add = (...names: string[]) => ({ securityContext: { capabilities: { add: names } } });

testContainerRule(rule, {
  pass: [
    {},
    add(),
    add('NET_BIND_SERVICE', 'CHOWN', 'SYS_CHROOT'),
    { securityContext: { capabilities: { drop: ['ALL'] } } },
  ],
  fail: [
    add('SYS_ADMIN'),
    add('ALL'),
    add('NET_RAW'),
    add('CAP_CHOWN'),
    add('net_bind_service'),
    add('CHOWN', 'NEW_ONE'),
  ],
});
