import { eks, onEks } from '../../engine/eks.ts';
import { partFix } from '../../engine/fix-aws.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-fargate-profiles-missing',
  title: 'No pods run in virtual machines of their own',
  severity: 'low',
  target: 'cluster',
  needs: ['fargate-profiles'],
  controls: ['nsa:pod-security', 'mitre:T1611'],
  covers: ['eks-fargate-for-untrusted'],
  profiles: ['hardened'],
  risk: 'Code that you do not trust shares a kernel with everything else on its node.',
  remediation: 'Add a Fargate profile that selects the namespaces of code that you do not trust.',
  applies: onEks(),
  check: (cluster) =>
    all(eks(cluster).fargateProfiles, 'Fargate profiles').some(({ selectors = [] }) => selectors.length > 0)
      ? undefined
      : { path: ['native', 'fargateProfiles'], message: 'no Fargate profile selects any pod' },
  fix: (cluster) => {
    const options = { 'fargate-profile-name': 'untrusted', 'pod-execution-role-arn': 'ROLE_ARN' };
    const selectors = [{ namespace: 'NAMESPACE' }];
    const body = { fargate_profile_name: 'untrusted', pod_execution_role_arn: 'ROLE_ARN', selector: selectors };
    const words = 'Write your own role and namespace; new pods of it then run on Fargate.';
    const terraform = ['aws_eks_fargate_profile', body] as const;
    return partFix(cluster, 'create-fargate-profile', { ...options, selectors }, terraform, { words });
  },
});
