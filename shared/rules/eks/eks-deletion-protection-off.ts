import { onEks } from '../../engine/eks.ts';
import { clusterFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { native } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-deletion-protection-off',
  title: 'EKS cluster can be deleted in one call',
  severity: 'low',
  target: 'cluster',
  controls: ['mitre:T1485'],
  covers: ['eks-deletion-protection'],
  profiles: ['hardened', 'reliability'],
  risk: 'One wrong command or one stolen credential takes the cluster away with everything that runs in it.',
  remediation: 'Enable deletion protection of the cluster.',
  applies: onEks(),
  check: (cluster) =>
    known(native(cluster, 'eks').deletionProtection, 'deletion protection')
      ? undefined
      : { path: ['native', 'deletionProtection'], message: 'deletion protection is off' },
  fix: (cluster) => clusterFix(cluster, { 'deletion-protection': true }, { deletion_protection: true }),
});
