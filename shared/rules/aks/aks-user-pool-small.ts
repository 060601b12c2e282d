import { aksPool, lower, onAksPools } from '../../engine/aks.ts';
import { aksPoolFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-user-pool-small',
  title: 'Pool of workloads has fewer than two nodes',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:resource-policies'],
  covers: ['aks-user-pool-min-nodes'],
  profiles: ['hardened'],
  risk: 'One node that is upgraded or fails takes every workload of the pool along.',
  remediation: 'Set the node pool to two nodes or more.',
  applies: onAksPools((pool) => lower(pool.mode) === 'user', 'no pool of workloads'),
  check(pool) {
    const { mode, enableAutoScaling, minCount, count, scaleSetPriority } = aksPool(pool);
    if (lower(mode) !== 'user' || lower(scaleSetPriority) === 'spot') return undefined;
    const least = known(enableAutoScaling === true ? minCount : count, 'count of nodes');
    return least < 2 ? { path: ['native', 'count'], message: `it may have ${least}` } : undefined;
  },
  fix: (pool, snapshot) =>
    aksPoolFix(
      pool,
      snapshot,
      ['--update-cluster-autoscaler', '--min-count=2', '--max-count=6'],
      { min_count: 2, max_count: 6 },
      { disruption: 'none' },
    ),
});
