import { native, only } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-release-channel-none',
  title: 'GKE cluster follows no release channel',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.5.4', 'nsa:upgrading'],
  covers: ['gke-release-channel'],
  risk: 'Patches of the control plane and the nodes wait for somebody to ask for them.',
  remediation: 'Enroll the cluster in the regular or stable channel, with a maintenance window.',
  applies: only('gke'),
  check: (cluster) =>
    ['RAPID', 'REGULAR', 'STABLE', 'EXTENDED'].includes(native(cluster, 'gke').releaseChannel ?? '')
      ? undefined
      : { path: ['native', 'releaseChannel'], message: 'the cluster is in no release channel' },
});
