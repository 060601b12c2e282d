import { poolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-node-swap-unencrypted',
  title: 'Swap of the nodes is not encrypted',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:secrets'],
  covers: ['gke-swap-unencrypted'],
  risk: 'Memory with secrets in it stays readable on the disk after the pod is gone.',
  remediation: 'Enable the encryption of swap in the node pool.',
  applies: onPools('Autopilot owns its nodes'),
  check(pool) {
    const swap = nodeConfig(pool).swapConfig;
    const path = ['native', 'config', 'swapConfig', 'encryptionConfig', 'disabled'];
    return swap?.enabled && swap.encryptionConfig?.disabled ? { path, message: 'encryption is off' } : undefined;
  },
  fix: (pool, snapshot) =>
    poolFix(
      pool,
      snapshot,
      [],
      {
        node_config: { linux_node_config: { swap_config: { enabled: true, encryption_config: { disabled: false } } } },
      },
      {
        words: 'Take encryptionConfig.disabled out of the file of --system-config-from-file and update the node pool.',
      },
    ),
});
