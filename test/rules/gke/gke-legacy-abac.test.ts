import rule from '../../../shared/rules/gke/gke-legacy-abac.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['gke'], {
  pass: [{}, { native: { legacyAbac: undefined } }],
  fail: [{ native: { legacyAbac: true } }],
  unknown: [{ native: undefined }],
});

testClusterRule(rule, ['eks', 'aks'], { pass: [], fail: [], notApplicable: [{}] });
