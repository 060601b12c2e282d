import { eks, onEks } from '../../engine/eks.ts';
import { accessFix } from '../../engine/fix-eks-parts.ts';
import { all, known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-creator-is-admin',
  title: 'Whoever made the cluster is its administrator for ever',
  severity: 'low',
  target: 'cluster',
  needs: ['access-entries'],
  controls: ['cis-eks:4.1.1', 'nsa:authentication', 'mitre:T1078.004'],
  covers: ['eks-creator-admin-bootstrap', 'R100'],
  profiles: ['hardened'],
  risk: 'The pipeline or person that once created the cluster keeps every right in it, long after the task is done.',
  remediation: 'Remove the access entry of the creator, and create clusters without this permission.',
  applies: onEks(),
  check(cluster) {
    const { bootstrapClusterCreatorAdminPermissions: creator, authenticationMode, accessEntries } = eks(cluster);
    if (!known(creator, 'bootstrapClusterCreatorAdminPermissions')) return undefined;
    const path = ['native', 'bootstrapClusterCreatorAdminPermissions'];
    if (authenticationMode === 'CONFIG_MAP') return { path, message: 'the creator is an administrator in no list' };
    const admins = all(accessEntries, 'access entries').filter(({ policies }) =>
      policies.some((policy) => policy.endsWith('/AmazonEKSClusterAdminPolicy')),
    );
    return admins.length
      ? { path, message: `the creator was made administrator; today's: ${admins.length}` }
      : undefined;
  },
  fix: (cluster) => accessFix(cluster),
});
