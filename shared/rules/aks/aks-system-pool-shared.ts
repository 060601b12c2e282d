import { aksPool, lower, onAksPools } from '../../engine/aks.ts';
import { aksPoolFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-system-pool-shared',
  title: 'Anything may run beside the system pods',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:resource-policies', 'mitre:T1499'],
  covers: ['aks-system-pool-taint'],
  risk: 'A workload that eats memory or breaks out takes the name service and the tunnel of the control plane with it.',
  remediation: 'Add the taint for critical add-ons to the system pool, and run workloads in a pool of their own.',
  applies: onAksPools((pool) => lower(pool.mode) === 'system', 'no system pool that you own'),
  check: (pool) =>
    lower(aksPool(pool).mode) !== 'system' ||
    (aksPool(pool).nodeTaints ?? []).includes('CriticalAddonsOnly=true:NoSchedule')
      ? undefined
      : { path: ['native', 'nodeTaints'], message: 'the system pool takes any pod' },
  fix: (pool, snapshot) =>
    aksPoolFix(
      pool,
      snapshot,
      ['--node-taints=CriticalAddonsOnly=true:NoSchedule'],
      { mode: 'System', node_taints: ['CriticalAddonsOnly=true:NoSchedule'] },
      { disruption: 'none' },
    ),
});
