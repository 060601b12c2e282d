import rule from '../../../shared/rules/eks/eks-cluster-health-issues.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['eks'], {
  pass: [{}],
  fail: [{ native: { healthIssues: [{ code: 'KmsKeyDisabled', message: 'the key is disabled' }] } }],
  unknown: [{ native: undefined }, { native: { healthIssues: undefined } }],
});

testClusterRule(rule, ['gke', 'aks'], { pass: [], fail: [], notApplicable: [{}] });
