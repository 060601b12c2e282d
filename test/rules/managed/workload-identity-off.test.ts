import rule from '../../../shared/rules/managed/workload-identity-off.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['eks', 'gke', 'aks'], {
  pass: [{}],
  fail: [{ workloadIdentity: false }],
  unknown: [{ workloadIdentity: undefined }],
});
