import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onStandard } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-legacy-abac',
  title: 'Legacy authorisation is on',
  severity: 'high',
  target: 'cluster',
  controls: ['cis-gke:5.8.3', 'nsa:authentication', 'mitre:T1078'],
  covers: ['gke-legacy-abac'],
  risk: 'Every service account may do everything, whatever its roles say.',
  remediation: 'Disable legacy authorisation after binding the roles that workloads need.',
  applies: onStandard('Autopilot has no legacy authorisation'),
  check: (cluster) =>
    gke(cluster).legacyAbac?.enabled
      ? { path: ['native', 'legacyAbac', 'enabled'], message: 'the attribute-based authoriser is on' }
      : undefined,
  fix: (cluster) => clusterFix(cluster, ['--no-enable-legacy-authorization'], { enable_legacy_abac: false }),
});
