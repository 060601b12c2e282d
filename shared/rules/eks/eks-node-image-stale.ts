import { onNodeGroups } from '../../engine/eks.ts';
import { nodesFix } from '../../engine/fix-aws.ts';
import { known, Unknown } from '../../engine/known.ts';
import { eksPool } from '../../engine/native.ts';
import { lag } from '../../engine/releases.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-node-image-stale',
  title: 'Nodes run an old release of their image',
  severity: 'medium',
  target: 'node-pool',
  needs: ['image-releases'],
  controls: ['nsa:upgrading', 'mitre:T1611'],
  covers: ['eks-nodegroup-ami-stale'],
  risk: 'Fixes of kernel, runtime and kubelet that AWS has published are not on these nodes.',
  remediation: 'Upgrade the node group to the newest release, at least every month.',
  applies: onNodeGroups,
  check(pool) {
    const { releaseVersion, latestReleaseVersion } = eksPool(pool);
    const release = known(releaseVersion, 'the release of the image');
    if (release.startsWith('ami-')) throw new Unknown('a custom image has no release of AWS');
    const behind = lag(release, known(latestReleaseVersion, 'the newest release of the image'));
    return behind ? { path: ['native', 'releaseVersion'], message: `${release} is ${behind}` } : undefined;
  },
  fix: (pool, { cluster }) => cluster && nodesFix(cluster, pool, {}, {}),
});
