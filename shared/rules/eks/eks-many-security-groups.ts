import { eks, onEks } from '../../engine/eks.ts';
import { clusterFix } from '../../engine/fix-aws.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-many-security-groups',
  title: 'Control plane has several security groups',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation'],
  covers: ['eks-multiple-security-groups'],
  profiles: ['hardened'],
  risk: 'Rules of all groups add up, so what may reach the control plane can be read in no single place.',
  remediation: 'Remove all but one of the additional security groups.',
  applies: onEks(),
  check(cluster) {
    const groups = all(eks(cluster).resourcesVpcConfig?.securityGroupIds, 'security groups of the control plane');
    const path = ['native', 'resourcesVpcConfig', 'securityGroupIds'];
    return groups.length > 1 ? { path, message: `${groups.length} groups beside the one of EKS` } : undefined;
  },
  fix: (cluster) => {
    const [first] = eks(cluster).resourcesVpcConfig?.securityGroupIds ?? [];
    const words = `Merge the rules into one group first${first ? `, for example ${first}` : ''}.`;
    const one = { vpc_config: { security_group_ids: ['GROUP_ID'] } };
    return clusterFix(cluster, { 'resources-vpc-config': 'securityGroupIds=GROUP_ID' }, one, { words });
  },
});
