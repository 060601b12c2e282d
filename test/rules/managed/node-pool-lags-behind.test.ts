import rule from '../../../shared/rules/managed/node-pool-lags-behind.ts';
import { testNodePoolRule } from '../run.ts';

testNodePoolRule(rule, 'aks', {
  pass: [{}, { version: '1.33.2' }, { version: '1.34.0-gke.1' }, { version: '1.35' }, { version: 'v1.33.4-eks-a1b2' }],
  fail: { medium: [{ version: '1.32' }, { version: '1.31.9' }], high: [{ version: '1.30' }, { version: '1.9' }] },
  unknown: [{ version: undefined }, { version: 'latest' }, { cluster: { version: undefined } }],
  notApplicable: [{ cluster: { nodePools: [] } }],
});
