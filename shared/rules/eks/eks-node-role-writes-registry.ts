import { eks, onEks } from '../../engine/eks.ts';
import { roleFix } from '../../engine/fix-eks-parts.ts';
import { grants } from '../../engine/iam.ts';
import { all } from '../../engine/known.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

const writes = ['PutImage', 'DeleteRepository', 'BatchDeleteImage', 'SetRepositoryPolicy', 'InitiateLayerUpload'];
const nodes = new Set(['node', 'auto-node', 'fargate']);
function found({ roles }: EksNative) {
  for (const role of all(roles, 'roles').filter(({ uses }) => uses.some((use) => nodes.has(use)))) {
    const write = grants(
      role,
      writes.map((name) => `ecr:${name}`),
    );
    if (write) return { role: role.Arn, ...write };
  }
  return undefined;
}

export default defineRule({
  id: 'eks-node-role-writes-registry',
  title: 'Nodes may change images in the registry',
  severity: 'medium',
  target: 'cluster',
  needs: ['node-pools', 'fargate-profiles', 'identity-policies'],
  controls: ['cis-eks:5.1.3', 'nsa:authentication', 'mitre:T1525'],
  covers: ['eks-node-role-ecr-readonly'],
  risk: 'Whoever takes one node over can plant an image that every other cluster pulls.',
  remediation: 'Replace the policy by AmazonEC2ContainerRegistryPullOnly.',
  applies: onEks(),
  check(cluster) {
    const write = found(eks(cluster));
    return write && { path: ['native', 'roles'], message: `${write.role} allows ${write.action} by ${write.policy}` };
  },
  fix: (cluster) => roleFix(eks(cluster), found(eks(cluster))),
});
