import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

const channels: readonly (string | undefined)[] = ['RAPID', 'REGULAR', 'STABLE', 'EXTENDED'];

export default defineRule({
  id: 'gke-release-channel-none',
  title: 'GKE cluster follows no release channel',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.5.4', 'nsa:upgrading'],
  covers: ['gke-release-channel'],
  risk: 'Patches of the control plane and the nodes wait for somebody to ask for them.',
  remediation: 'Enroll the cluster in the regular or stable channel, with a maintenance window.',
  applies: onGke,
  check: (cluster) =>
    channels.includes(word(gke(cluster).releaseChannel?.channel, 'releaseChannel'))
      ? undefined
      : { path: ['native', 'releaseChannel', 'channel'], message: 'the cluster is in no release channel' },
  fix: (cluster) => clusterFix(cluster, ['--release-channel=regular'], { release_channel: { channel: 'REGULAR' } }),
});
