import { aksPool, onAksPools } from '../../engine/aks.ts';
import { newPoolFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-host-encryption-off',
  title: 'Disks of the host are not encrypted',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:secrets', 'mitre:T1530'],
  covers: ['aks-host-encryption'],
  risk: 'Temporary disks and caches of the nodes lie in clear text on the host of the cloud.',
  remediation: 'Create a node pool with encryption at host, move the workloads there and delete this one.',
  applies: onAksPools(),
  check: (pool) =>
    aksPool(pool).enableEncryptionAtHost === true
      ? undefined
      : { path: ['native', 'enableEncryptionAtHost'], message: 'encryption at host is off' },
  fix: (pool, snapshot) =>
    newPoolFix(pool, snapshot, ['--enable-encryption-at-host'], { host_encryption_enabled: true }),
});
