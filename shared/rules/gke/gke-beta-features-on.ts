import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-beta-features-on',
  title: 'Cluster runs beta or alpha features',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['gke-beta-apis'],
  risk: 'Such features change or vanish with the next version, and get less of a look before they ship.',
  remediation: 'Create a cluster without them and move the workloads.',
  applies: onGke,
  check(cluster) {
    const { enableK8sBetaApis, alphaClusterFeatureGates = [] } = gke(cluster);
    const on = [...(enableK8sBetaApis?.enabledApis ?? []), ...alphaClusterFeatureGates];
    const path = ['native', 'enableK8sBetaApis'];
    return on.length ? { path, message: `on: ${on.slice(0, 5).join(', ')}` } : undefined;
  },
  fix: (cluster) =>
    clusterFix(cluster, [], { enable_k8s_beta_apis: { enabled_apis: [] } }, { disruption: 'new-cluster' }),
});
