import { aksPool, onAksPools } from '../../engine/aks.ts';
import { aksPoolFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-pool-not-autoscaled',
  title: 'Node pool does not scale by itself',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:resource-policies', 'mitre:T1499'],
  covers: ['aks-pool-autoscaling'],
  profiles: ['hardened'],
  risk: 'A burst of work, or an attack, finds no room until somebody adds nodes by hand.',
  remediation: 'Enable the autoscaler of the node pool with a limit.',
  applies: onAksPools(),
  check: (pool) =>
    aksPool(pool).enableAutoScaling === true
      ? undefined
      : { path: ['native', 'enableAutoScaling'], message: 'the autoscaler is off' },
  fix: (pool, snapshot) =>
    aksPoolFix(
      pool,
      snapshot,
      ['--enable-cluster-autoscaler', '--min-count=3', '--max-count=9'],
      { auto_scaling_enabled: true, min_count: 3, max_count: 9 },
      { disruption: 'none' },
    ),
});
