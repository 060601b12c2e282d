import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-alpha-cluster',
  title: 'Cluster runs alpha features',
  severity: 'high',
  target: 'cluster',
  controls: ['cis-gke:5.10.2', 'nsa:upgrading'],
  covers: ['gke-alpha-cluster'],
  implies: ['gke-beta-features-on'],
  risk: 'An alpha cluster gets no security fixes, is never upgraded and is deleted after thirty days.',
  remediation: 'Create a cluster without alpha features and move the workloads.',
  applies: onGke,
  check: (cluster) =>
    gke(cluster).enableKubernetesAlpha
      ? { path: ['native', 'enableKubernetesAlpha'], message: 'it is an alpha cluster' }
      : undefined,
  fix: (cluster) => clusterFix(cluster, [], { enable_kubernetes_alpha: false }, { disruption: 'new-cluster' }),
});
