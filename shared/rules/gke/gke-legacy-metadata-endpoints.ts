import { newPoolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-legacy-metadata-endpoints',
  title: 'Nodes answer the old metadata requests',
  severity: 'medium',
  target: 'node-pool',
  controls: ['nsa:authentication', 'mitre:T1552.005'],
  covers: ['gke-legacy-metadata-endpoints'],
  risk: 'The old endpoints want no header: a pod that can be made to fetch an address gives away the token of the node.',
  remediation: 'Create a node pool whose metadata disables the legacy endpoints.',
  applies: onPools('Autopilot nodes have no such endpoints'),
  check: (pool) =>
    nodeConfig(pool).metadata?.['disable-legacy-endpoints'] === 'false'
      ? { path: ['native', 'config', 'metadata', 'disable-legacy-endpoints'], message: 'they were switched on' }
      : undefined,
  fix: (pool, snapshot) =>
    newPoolFix(pool, snapshot, ['--metadata=disable-legacy-endpoints=true'], {
      node_config: { metadata: new Map([['disable-legacy-endpoints', 'true']]) },
    }),
});
