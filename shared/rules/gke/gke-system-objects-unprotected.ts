import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onStandard } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

const protections = ['noSystemMutation', 'noSystemImpersonation', 'noUnsafeWebhooks', 'noStandardNodePools'] as const;

export default defineRule({
  id: 'gke-system-objects-unprotected',
  title: 'Parts of the system in the cluster can be changed',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1556', 'mitre:T1565'],
  covers: ['gke-cluster-policy'],
  risk: 'An admin of the cluster, or who stole his login, changes what the cloud runs in it and acts as it.',
  remediation: 'Enable the protection of system objects that Autopilot always has.',
  applies: onStandard('Autopilot always has this'),
  check(cluster) {
    const policy = gke(cluster).autopilot?.clusterPolicyConfig;
    const off = protections.filter((name) => !policy?.[name]);
    return off.length
      ? { path: ['native', 'autopilot', 'clusterPolicyConfig'], message: `off: ${off.join(', ')}` }
      : undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      [],
      {
        autopilot_cluster_policy_config: {
          no_system_mutation: true,
          no_system_impersonation: true,
          no_unsafe_webhooks: true,
          no_standard_node_pools: true,
        },
      },
      { words: 'Set the fields of autopilot.clusterPolicyConfig to true through the API of GKE.' },
    ),
});
