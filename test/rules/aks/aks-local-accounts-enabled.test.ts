import rule from '../../../shared/rules/aks/aks-local-accounts-enabled.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['aks'], {
  pass: [{}],
  fail: [{ native: { localAccountsDisabled: false } }],
  unknown: [{ native: undefined }],
});

testClusterRule(rule, ['eks', 'gke'], { pass: [], fail: [], notApplicable: [{}] });
