import { poolFix } from '../../engine/fix-gcloud.ts';
import { gkePool, onPools } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-node-pool-single-zone',
  title: 'Node pool stands in one zone',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:resource-policies'],
  covers: ['gke-nodepool-multi-zone'],
  profiles: ['hardened'],
  risk: 'When that zone fails, so do the workloads on those nodes.',
  remediation: 'Add zones to the node pool.',
  applies: onPools('Autopilot owns its nodes'),
  check: (pool) =>
    known(gkePool(pool).locations, 'zones of the pool').length >= 2
      ? undefined
      : { path: ['native', 'locations'], message: 'it has fewer than two zones' },
  fix(pool, snapshot) {
    const region = snapshot.cluster?.ref.region.replace(/-[a-z]$/, '');
    const zones = [`${region}-b`, `${region}-c`];
    const change = { disruption: 'none' } as const;
    return poolFix(pool, snapshot, [`--node-locations=${zones.join(',')}`], { node_locations: zones }, change);
  },
});
