import rule from '../../../shared/rules/pods/capabilities-beyond-baseline.ts';
import { testContainerRule } from '../run.ts';

const add = (...names: string[]) => ({ securityContext: { capabilities: { add: names } } });

testContainerRule(rule, {
  pass: [
    {},
    add(),
    add('NET_BIND_SERVICE', 'CHOWN', 'SYS_CHROOT'),
    { securityContext: { capabilities: { drop: ['ALL'] } } },
  ],
  fail: {
    critical: [add('SYS_ADMIN'), add('ALL'), add('all'), add('CAP_SYS_MODULE'), add('NET_RAW', 'SYS_ADMIN')],
    high: [add('NET_ADMIN'), add('SYS_PTRACE', 'NET_RAW'), add('CAP_CHOWN'), add('net_bind_service'), add('NEW_ONE')],
    medium: [add('NET_RAW'), add('CHOWN', 'net_raw')],
  },
});
