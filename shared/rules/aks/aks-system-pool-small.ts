import { aksPool, lower, onAksPools } from '../../engine/aks.ts';
import { aksPoolFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-system-pool-small',
  title: 'System pool has fewer than three nodes',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:resource-policies'],
  covers: ['aks-min-node-count'],
  profiles: ['hardened'],
  risk: 'One node that fails takes the name service or the tunnel of the control plane along.',
  remediation: 'Set the system pool to three nodes or more.',
  applies: onAksPools((pool) => lower(pool.mode) === 'system', 'no system pool that you own'),
  check(pool) {
    const { mode, enableAutoScaling, minCount, count } = aksPool(pool);
    if (lower(mode) !== 'system') return undefined;
    const least = known(enableAutoScaling === true ? minCount : count, 'count of nodes');
    return least < 3 ? { path: ['native', 'count'], message: `it may have ${least}` } : undefined;
  },
  fix: (pool, snapshot) =>
    aksPoolFix(
      pool,
      snapshot,
      ['--update-cluster-autoscaler', '--min-count=3', '--max-count=6'],
      { min_count: 3, max_count: 6 },
      { disruption: 'none' },
    ),
});
