import rule from '../../../shared/rules/pods/capability-net-raw-added.ts';
import { testContainerRule } from '../run.ts';

const add = (...names: string[]) => ({ securityContext: { capabilities: { add: names } } });

testContainerRule(rule, {
  pass: [{}, add('NET_ADMIN'), { securityContext: {} }],
  fail: [add('NET_RAW'), add('ALL'), add('CAP_NET_RAW'), add('CHOWN', 'net_raw')],
});
