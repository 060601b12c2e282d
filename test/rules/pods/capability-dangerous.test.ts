import rule from '../../../shared/rules/pods/capability-dangerous.ts';
import { testContainerRule } from '../run.ts';

const add = (...names: string[]) => ({ securityContext: { capabilities: { add: names } } });

testContainerRule(rule, {
  pass: [{}, add(), add('NET_BIND_SERVICE', 'CHOWN'), add('NEW_ONE')],
  fail: [add('ALL'), add('SYS_PTRACE'), add('cap_sys_admin'), add('CAP_NET_ADMIN'), add('CHOWN', 'bpf')],
});
