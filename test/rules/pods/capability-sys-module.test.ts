import rule from '../../../shared/rules/pods/capability-sys-module.ts';
import { testContainerRule } from '../run.ts';

const add = (...names: string[]) => ({ securityContext: { capabilities: { add: names } } });

testContainerRule(rule, {
  pass: [{}, add('SYS_ADMIN'), { securityContext: { capabilities: { drop: ['SYS_MODULE'] } } }],
  fail: [add('SYS_MODULE'), add('ALL'), add('CAP_SYS_MODULE')],
});
