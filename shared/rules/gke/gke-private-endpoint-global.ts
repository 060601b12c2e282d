import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-private-endpoint-global',
  title: 'Private endpoint can be reached from every region',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation'],
  covers: ['gke-private-endpoint-global-access'],
  risk: 'A foothold in any region of the VPC is close enough to talk to the API server.',
  remediation: 'Disable global access unless callers in other regions need it.',
  applies: onGke,
  check(cluster) {
    const { controlPlaneEndpointsConfig, privateClusterConfig } = gke(cluster);
    const on =
      controlPlaneEndpointsConfig?.ipEndpointsConfig?.globalAccess ??
      privateClusterConfig?.masterGlobalAccessConfig?.enabled;
    const path = ['native', 'controlPlaneEndpointsConfig', 'ipEndpointsConfig', 'globalAccess'];
    return on ? { path, message: 'global access is on' } : undefined;
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--no-enable-master-global-access'], {
      private_cluster_config: { master_global_access_config: { enabled: false } },
    }),
});
