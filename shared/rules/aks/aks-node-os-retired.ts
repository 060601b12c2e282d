import { aksPool, onAksPools } from '../../engine/aks.ts';
import { endOf } from '../../engine/aks-systems.ts';
import { aksPoolFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-node-os-retired',
  title: 'Nodes run a system that gets no fixes',
  severity: 'high',
  target: 'node-pool',
  controls: ['nsa:upgrading', 'mitre:T1068'],
  covers: ['aks-node-os-retired'],
  risk: 'Flaws of the kernel that become known stay open for good, and with them the way from a container to the node.',
  remediation: 'Upgrade the node pool to a system that is maintained.',
  applies: onAksPools(),
  check(pool, { takenAt }) {
    const { osSKU } = aksPool(pool);
    const end = endOf(osSKU, pool.image);
    return end && takenAt >= end
      ? { path: ['native', 'osSKU'], message: `${osSKU ?? pool.image} is out of support since ${end}` }
      : undefined;
  },
  fix: (pool, snapshot) =>
    aksPoolFix(
      pool,
      snapshot,
      ['--os-sku=AzureLinux'],
      { os_sku: 'AzureLinux' },
      { words: 'Windows pools cannot change it: make a new one.' },
    ),
});
