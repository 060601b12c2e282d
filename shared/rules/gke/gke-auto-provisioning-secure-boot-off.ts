import { clusterFix } from '../../engine/fix-gcloud.ts';
import { onAutoProvisioning, provisioned } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-auto-provisioning-secure-boot-off',
  title: 'Pools made by the cluster boot unsigned software',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.5.7', 'mitre:T1601'],
  covers: ['gke-nap-secure-boot'],
  risk: 'A changed boot loader or kernel starts before anything that could notice it, and survives every restart.',
  remediation: 'Enable secure boot for pools that are made automatically.',
  applies: onAutoProvisioning,
  check: (cluster) =>
    provisioned(cluster)?.shieldedInstanceConfig?.enableSecureBoot
      ? undefined
      : {
          path: ['native', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'shieldedInstanceConfig'],
          message: 'it is off for them',
        },
  fix: (cluster) =>
    clusterFix(
      cluster,
      [],
      {
        cluster_autoscaling: { auto_provisioning_defaults: { shielded_instance_config: { enable_secure_boot: true } } },
      },
      { words: 'Write shieldedInstanceConfig in the file of --autoprovisioning-config-file and update the cluster.' },
    ),
});
