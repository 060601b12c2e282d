import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-secret-manager-off',
  title: 'Secrets do not come from a store outside',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:4.4.2', 'nsa:secrets', 'mitre:T1552.007'],
  covers: ['gke-secret-manager'],
  risk: 'Secrets are copied into the cluster by hand, stay when they are revoked, and nobody logs who reads them.',
  remediation: 'Enable the Secret Manager add-on with rotation.',
  applies: onGke,
  check(cluster) {
    const { enabled, rotationConfig } = gke(cluster).secretManagerConfig ?? {};
    const path = ['native', 'secretManagerConfig'];
    if (!enabled) return { path: [...path, 'enabled'], message: 'the add-on is off' };
    return rotationConfig?.enabled
      ? undefined
      : { path: [...path, 'rotationConfig', 'enabled'], message: 'mounted secrets are not refreshed' };
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--enable-secret-manager', '--enable-secret-manager-rotation'], {
      secret_manager_config: { enabled: true, rotation_config: { enabled: true } },
    }),
});
