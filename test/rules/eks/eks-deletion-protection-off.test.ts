import rule from '../../../shared/rules/eks/eks-deletion-protection-off.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['eks'], {
  pass: [{}],
  fail: [{ native: { deletionProtection: false } }],
  unknown: [{ native: undefined }],
});

testClusterRule(rule, ['gke', 'aks'], { pass: [], fail: [], notApplicable: [{}] });
