import { clusterFix } from '../../engine/fix-gcloud.ts';
import { onAutoProvisioning, provisioned } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-auto-provisioning-disk-key-missing',
  title: 'Disks of pools made by the cluster have no key of yours',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.9.2', 'nsa:secrets'],
  covers: ['gke-boot-disk-cmek'],
  risk: 'No key can be taken away from a disk or a copy of it, and nobody sees when it is used.',
  remediation: 'Set a key of yours in Cloud KMS for pools that are made automatically.',
  applies: onAutoProvisioning,
  check: (cluster) =>
    provisioned(cluster)?.bootDiskKmsKey
      ? undefined
      : {
          path: ['native', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'bootDiskKmsKey'],
          message: 'a key of Google encrypts the disks',
        },
  fix: (cluster) =>
    clusterFix(
      cluster,
      [],
      { cluster_autoscaling: { auto_provisioning_defaults: { boot_disk_kms_key: 'KEY' } } },
      { words: 'Write bootDiskKmsKey in the file of --autoprovisioning-config-file and update the cluster.' },
    ),
});
