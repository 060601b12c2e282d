import rule from '../../../shared/rules/aks/aks-entra-not-integrated.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['aks'], {
  pass: [{}],
  fail: [{ native: { aadProfile: { managed: false } } }],
  unknown: [{ native: undefined }],
});

testClusterRule(rule, ['eks', 'gke'], { pass: [], fail: [], notApplicable: [{}] });
