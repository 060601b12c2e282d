import { poolFix } from '../../engine/fix-gcloud.ts';
import { gkePool, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-node-pool-fixed-size',
  title: 'Node pool does not grow with its load',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:resource-policies'],
  covers: ['gke-nodepool-autoscaling'],
  profiles: ['hardened'],
  risk: 'Pods wait for a place, or nodes without work are paid for.',
  remediation: 'Enable autoscaling of the node pool.',
  applies: onPools('Autopilot owns its nodes'),
  check: (pool) =>
    gkePool(pool).autoscaling?.enabled
      ? undefined
      : { path: ['native', 'autoscaling', 'enabled'], message: 'autoscaling is off' },
  fix: (pool, snapshot) =>
    poolFix(
      pool,
      snapshot,
      ['--enable-autoscaling', '--min-nodes=1', '--max-nodes=5'],
      { autoscaling: { min_node_count: 1, max_node_count: 5 } },
      { disruption: 'none' },
    ),
});
