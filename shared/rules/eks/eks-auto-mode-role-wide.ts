import { eks, onEks } from '../../engine/eks.ts';
import { roleFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

const enough = /:aws:policy\/(AmazonEKSWorkerNodeMinimalPolicy|AmazonEC2ContainerRegistryPullOnly)$/;
function found({ roles }: EksNative) {
  for (const { Arn, policies } of all(roles, 'roles').filter(({ uses }) => uses.includes('auto-node'))) {
    const more = all(policies, `policies of ${Arn}`).find(({ arn }) => !enough.test(arn ?? ''));
    if (more) return { role: Arn, policy: more.name };
  }
  return undefined;
}

export default defineRule({
  id: 'eks-auto-mode-role-wide',
  title: 'Role of automatic nodes allows more than they need',
  severity: 'medium',
  target: 'cluster',
  needs: ['identity-policies'],
  controls: ['nsa:authentication', 'mitre:T1552.005'],
  covers: ['eks-auto-mode-node-role'],
  risk: 'What the role allows beyond pulling images is there for whoever takes a node over.',
  remediation: 'Remove every policy but AmazonEKSWorkerNodeMinimalPolicy and AmazonEC2ContainerRegistryPullOnly.',
  applies: onEks(({ computeConfig }) => computeConfig && !computeConfig.enabled && 'no Auto Mode'),
  check(cluster) {
    const more = found(eks(cluster));
    return more && { path: ['native', 'computeConfig', 'nodeRoleArn'], message: `${more.role} has ${more.policy}` };
  },
  fix: (cluster) => roleFix(eks(cluster), found(eks(cluster))),
});
