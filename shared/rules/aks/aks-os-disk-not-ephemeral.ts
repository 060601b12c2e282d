import { aksPool, lower, onAksPools } from '../../engine/aks.ts';
import { newPoolFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-os-disk-not-ephemeral',
  title: 'Disks of nodes outlive them',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:resource-policies'],
  covers: ['aks-ephemeral-os-disk'],
  profiles: ['hardened'],
  risk: 'What was written on a node stays on a disk in the cloud, and nodes start and repair more slowly.',
  remediation: 'Create a node pool with ephemeral disks.',
  applies: onAksPools(),
  check: (pool) =>
    lower(known(aksPool(pool).osDiskType, 'osDiskType')) === 'ephemeral'
      ? undefined
      : { path: ['native', 'osDiskType'], message: 'the disk of the system is managed' },
  fix: (pool, snapshot) => newPoolFix(pool, snapshot, ['--node-osdisk-type=Ephemeral'], { os_disk_type: 'Ephemeral' }),
});
