import { awsRegion, onAws } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { ofRepositories, open } from '../../engine/registry.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-registry-open-to-everybody',
  title: 'Any account of the cloud may use the registry',
  severity: 'medium',
  target: 'region',
  needs: ['registries', 'registry-policies'],
  controls: ['cis-eks:5.1.2', 'nsa:authentication', 'mitre:T1525'],
  covers: ['eks-ecr-user-access'],
  risk: 'Strangers read your images with all that is baked into them, or push their own where the policy allows it.',
  remediation: 'Change the policy of the repository: name accounts or your organisation as principals.',
  applies: onAws,
  check: (region) => ofRepositories(open(awsRegion(region))),
  fix: (region) =>
    awsFix({
      terraform: ['aws_ecr_repository_policy', { repository: open(awsRegion(region))[0] ?? '', policy: 'POLICY' }],
      words: 'Write a policy that names principals.',
    }),
});
