import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onAutoProvisioning } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-auto-provisioning-single-zone',
  title: 'Pools made by the cluster stand in one zone',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:resource-policies'],
  covers: ['gke-nap-multi-zone'],
  profiles: ['hardened'],
  risk: 'When that zone fails, so do the workloads on those nodes.',
  remediation: 'Add zones in which pools may be made automatically.',
  applies: onAutoProvisioning,
  check: (cluster) =>
    gke(cluster).autoscaling?.autoprovisioningLocations?.length === 1
      ? { path: ['native', 'autoscaling', 'autoprovisioningLocations'], message: 'only one zone is allowed' }
      : undefined,
  fix(cluster) {
    const zones = ['b', 'c'].map((letter) => `${cluster.ref.region.replace(/-[a-z]$/, '')}-${letter}`);
    return clusterFix(cluster, ['--enable-autoprovisioning', `--autoprovisioning-locations=${zones.join(',')}`], {
      cluster_autoscaling: { auto_provisioning_locations: zones },
    });
  },
});
