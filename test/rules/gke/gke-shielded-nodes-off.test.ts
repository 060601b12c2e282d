import rule from '../../../shared/rules/gke/gke-shielded-nodes-off.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['gke'], {
  pass: [{}],
  fail: [{ native: { shieldedNodes: false } }, { native: { shieldedNodes: undefined } }],
  unknown: [{ native: undefined }],
  notApplicable: [{ mode: 'platform', native: { shieldedNodes: false } }],
});

testClusterRule(rule, ['eks', 'aks'], { pass: [], fail: [], notApplicable: [{}] });
