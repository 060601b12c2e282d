import rule from '../../../shared/rules/managed/node-public-ips.ts';
import { testNodePoolRule } from '../run.ts';

testNodePoolRule(rule, 'gke', {
  pass: [{}],
  fail: [{ publicIps: true }],
  unknown: [{ publicIps: undefined }, { cluster: { nodePools: undefined } }],
  notApplicable: [{ cluster: { nodePools: [] } }],
});

testNodePoolRule(rule, 'eks', { pass: [], fail: [], notApplicable: [{ publicIps: undefined }, { publicIps: true }] });
testNodePoolRule(rule, 'aks', { pass: [{}], fail: [{ publicIps: true }], unknown: [{ publicIps: undefined }] });
