import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-security-posture-off',
  title: 'Security posture of the cluster is not scanned',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.10.4', 'nsa:logging'],
  covers: ['gke-security-posture'],
  risk: 'Misconfigurations that the cloud would point at stay unseen between two sweeps.',
  remediation: 'Enable the security posture dashboard.',
  applies: onGke,
  check(cluster) {
    const mode = word(gke(cluster).securityPostureConfig?.mode, 'securityPostureConfig.mode');
    return mode === 'BASIC' || mode === 'ENTERPRISE'
      ? undefined
      : { path: ['native', 'securityPostureConfig', 'mode'], message: 'the dashboard is off' };
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--security-posture=standard'], { security_posture_config: { mode: 'BASIC' } }),
});
