import rule from '../../../shared/rules/pods/capabilities-restricted.ts';
import { testContainerRule } from '../run.ts';

const capabilities = (drop: string[], add: string[] = []) => ({ securityContext: { capabilities: { drop, add } } });

testContainerRule(rule, {
  pass: [
    {},
    capabilities(['ALL']),
    capabilities(['ALL'], ['NET_BIND_SERVICE']),
    { securityContext: {}, pod: { os: { name: 'windows' } } },
  ],
  fail: [
    { securityContext: {} },
    capabilities(['all']),
    capabilities(['NET_RAW']),
    capabilities(['ALL'], ['CHOWN']),
    capabilities(['ALL'], ['CAP_NET_BIND_SERVICE']),
  ],
});
