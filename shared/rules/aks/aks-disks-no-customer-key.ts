import { aks, onAks } from '../../engine/aks.ts';
import { newClusterFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-disks-no-customer-key',
  title: 'Disks are not encrypted with a key of your own',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:secrets', 'mitre:T1530'],
  covers: ['aks-disk-encryption-set'],
  risk: 'The key of the disks belongs to the cloud: you cannot take it away or see when it is used.',
  remediation: 'Create a disk encryption set and a new cluster that names it.',
  applies: onAks,
  check: (cluster) =>
    aks(cluster).diskEncryptionSetID
      ? undefined
      : { path: ['native', 'diskEncryptionSetID'], message: 'no disk encryption set is named' },
  fix: (cluster) =>
    newClusterFix(
      cluster,
      { disk_encryption_set_id: 'DISK_ENCRYPTION_SET_ID' },
      'It can only be named when the cluster is made.',
    ),
});
