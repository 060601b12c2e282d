import { clusterFix } from '../../engine/fix-gcloud.ts';
import { onAutoProvisioning, provisioned } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-auto-provisioning-integrity-monitoring-off',
  title: 'Nobody watches the boot of pools made by the cluster',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.5.6', 'mitre:T1601'],
  covers: ['gke-nap-integrity-monitoring'],
  risk: 'Nodes whose boot sequence was changed cannot be told from the others.',
  remediation: 'Enable integrity monitoring for pools that are made automatically.',
  applies: onAutoProvisioning,
  check: (cluster) =>
    known(provisioned(cluster)?.shieldedInstanceConfig, 'shielding of such pools').enableIntegrityMonitoring
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
        cluster_autoscaling: {
          auto_provisioning_defaults: { shielded_instance_config: { enable_integrity_monitoring: true } },
        },
      },
      { words: 'Write shieldedInstanceConfig in the file of --autoprovisioning-config-file and update the cluster.' },
    ),
});
