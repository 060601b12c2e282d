import { poolFix } from '../../engine/fix-gcloud.ts';
import { gkePool, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-auto-repair-off',
  title: 'Broken nodes are not repaired',
  severity: 'low',
  target: 'node-pool',
  controls: ['cis-gke:5.5.2', 'mitre:T1499'],
  covers: ['gke-node-auto-repair'],
  risk: 'Nodes that fail their health checks stay until somebody looks.',
  remediation: 'Enable automatic repair of the node pool.',
  applies: onPools('Autopilot repairs its nodes'),
  check: (pool) =>
    gkePool(pool).management?.autoRepair
      ? undefined
      : { path: ['native', 'management', 'autoRepair'], message: 'automatic repair is off' },
  fix: (pool, snapshot) =>
    poolFix(pool, snapshot, ['--enable-autorepair'], { management: { auto_repair: true } }, { disruption: 'none' }),
});
