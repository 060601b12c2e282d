import rule from '../../../shared/rules/pods/capability-sys-admin.ts';
import { testContainerRule } from '../run.ts';

const add = (...names: string[]) => ({ securityContext: { capabilities: { add: names } } });

testContainerRule(rule, {
  pass: [{}, add('NET_ADMIN'), add('SYS_MODULE'), { securityContext: { capabilities: { drop: ['SYS_ADMIN'] } } }],
  fail: [add('SYS_ADMIN'), add('ALL'), add('CHOWN', 'cap_sys_admin'), add('all')],
});
