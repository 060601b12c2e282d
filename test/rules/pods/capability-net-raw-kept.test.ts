import rule from '../../../shared/rules/pods/capability-net-raw-kept.ts';
import { testContainerRule } from '../run.ts';

const capabilities = (drop: string[], add: string[] = []) => ({ securityContext: { capabilities: { drop, add } } });

testContainerRule(rule, {
  pass: [
    {},
    capabilities(['NET_RAW']),
    capabilities(['all']),
    capabilities(['ALL'], ['CHOWN']),
    { securityContext: {}, pod: { os: { name: 'windows' } } },
  ],
  fail: [{ securityContext: {} }, capabilities([]), capabilities(['CHOWN']), capabilities(['ALL'], ['NET_RAW'])],
});
