import { aksPool, onAksPools } from '../../engine/aks.ts';
import { newPoolFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-few-pods-per-node',
  title: 'Nodes take few pods',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:resource-policies'],
  covers: ['aks-max-pods'],
  profiles: ['hardened'],
  risk: 'Nodes stay half empty, and agents that watch them leave little room for workloads.',
  remediation: 'Create a node pool that takes at least 50 pods on a node.',
  applies: onAksPools(),
  check(pool) {
    const most = known(aksPool(pool).maxPods, 'maxPods');
    return most < 50 ? { path: ['native', 'maxPods'], message: `at most ${most} pods on a node` } : undefined;
  },
  fix: (pool, snapshot) => newPoolFix(pool, snapshot, ['--max-pods=110'], { max_pods: 110 }),
});
