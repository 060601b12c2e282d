import rule from '../../../shared/rules/aks/aks-local-accounts-enabled.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['aks'], {
  pass: [{}],
  fail: [{ native: { disableLocalAccounts: false } }],
  unknown: [{ native: undefined }],
});

testClusterRule(rule, ['eks', 'gke'], { pass: [], fail: [], notApplicable: [{}] });
