import { newPoolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-boot-disk-key-missing',
  title: 'Boot disks are not encrypted with a key of your own',
  severity: 'low',
  target: 'node-pool',
  controls: ['cis-gke:5.9.2', 'nsa:secrets'],
  covers: ['gke-boot-disk-cmek'],
  risk: 'No key can be taken away from a disk or a copy of it, and nobody sees when it is used.',
  remediation: 'Create a node pool whose boot disks use a key of yours in Cloud KMS.',
  applies: onPools('Autopilot makes its own disks'),
  check: (pool) =>
    nodeConfig(pool).bootDiskKmsKey
      ? undefined
      : { path: ['native', 'config', 'bootDiskKmsKey'], message: 'a key of Google encrypts the disks' },
  fix: (pool, snapshot) =>
    newPoolFix(pool, snapshot, ['--boot-disk-kms-key=KEY'], { node_config: { boot_disk_kms_key: 'KEY' } }),
});
