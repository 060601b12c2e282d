import { clusterFix } from '../../engine/fix-gcloud.ts';
import { onAutoProvisioning, provisioned } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-auto-provisioning-unmanaged',
  title: 'Pools made by the cluster neither repair nor upgrade',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.5.2', 'cis-gke:5.5.3', 'nsa:upgrading'],
  covers: ['gke-nap-node-management'],
  risk: 'Nodes that nobody made by hand are forgotten first, broken and with known flaws.',
  remediation: 'Enable automatic repair and upgrades for pools that are made automatically.',
  applies: onAutoProvisioning,
  check(cluster) {
    const { autoUpgrade, autoRepair } = provisioned(cluster)?.management ?? {};
    const off = [...(autoUpgrade ? [] : ['upgrades']), ...(autoRepair ? [] : ['repair'])];
    const path = ['native', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'management'];
    return off.length ? { path, message: `off: ${off.join(' and ')}` } : undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      ['--enable-autoprovisioning', '--enable-autoprovisioning-autoupgrade', '--enable-autoprovisioning-autorepair'],
      {
        cluster_autoscaling: { auto_provisioning_defaults: { management: { auto_upgrade: true, auto_repair: true } } },
      },
    ),
});
