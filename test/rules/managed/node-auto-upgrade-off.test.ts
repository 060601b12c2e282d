import rule from '../../../shared/rules/managed/node-auto-upgrade-off.ts';
import { testNodePoolRule } from '../run.ts';

testNodePoolRule(rule, 'gke', {
  pass: [{}],
  fail: [{ autoUpgrade: false }],
  unknown: [{ autoUpgrade: undefined }],
  notApplicable: [{ cluster: { nodePools: [] } }, { cluster: { mode: 'platform' }, autoUpgrade: false }],
});

testNodePoolRule(rule, 'eks', { pass: [], fail: [], notApplicable: [{ autoUpgrade: undefined }] });
testNodePoolRule(rule, 'aks', { pass: [], fail: [], notApplicable: [{ autoUpgrade: false }] });
