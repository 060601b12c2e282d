import { aksPool, onAksPools } from '../../engine/aks.ts';
import { newPoolFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-pool-in-one-zone',
  title: 'Node pool stands in no zones',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:resource-policies'],
  covers: ['aks-availability-zones'],
  profiles: ['hardened'],
  risk: 'When one building of the region fails, every node of the pool may be in it.',
  remediation: 'Create a node pool that is spread over zones.',
  applies: onAksPools(),
  check(pool) {
    const zones = aksPool(pool).availabilityZones?.length ?? 0;
    return zones > 1
      ? undefined
      : { path: ['native', 'availabilityZones'], message: zones ? 'it stands in a single zone' : 'it names no zones' };
  },
  fix: (pool, snapshot) =>
    newPoolFix(
      pool,
      snapshot,
      ['--zones', '1', '2', '3'],
      { zones: ['1', '2', '3'] },
      { words: 'Some regions have no zones.' },
    ),
});
