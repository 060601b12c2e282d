import { poolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-init-script-unpinned',
  title: 'Script that nodes run at start is not pinned',
  severity: 'medium',
  target: 'node-pool',
  controls: ['mitre:T1195.002', 'mitre:T1059'],
  covers: ['gke-custom-node-init'],
  risk: 'Whoever may write to the bucket runs commands as root on every node that starts.',
  remediation: 'Set the generation of the script, so that a changed one is not run.',
  applies: onPools('Autopilot owns its nodes'),
  check(pool) {
    const { gcsUri, gcsGeneration } = nodeConfig(pool).initScript ?? {};
    return gcsUri && (gcsGeneration ?? '0') === '0'
      ? { path: ['native', 'config', 'initScript', 'gcsGeneration'], message: 'any generation of the script is run' }
      : undefined;
  },
  fix: (pool, snapshot) =>
    poolFix(
      pool,
      snapshot,
      [],
      {},
      {
        words: 'Write gcsGeneration beside gcsUri in the file of --system-config-from-file and update the node pool.',
      },
    ),
});
