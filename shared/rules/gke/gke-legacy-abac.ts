import { native, only } from '../../engine/native.ts';
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
  applies: only('gke'),
  check: (cluster) =>
    native(cluster, 'gke').legacyAbac
      ? { path: ['native', 'legacyAbac'], message: 'the attribute-based authoriser is on' }
      : undefined,
});
