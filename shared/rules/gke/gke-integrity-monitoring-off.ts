import { newPoolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-integrity-monitoring-off',
  title: 'Nobody watches the boot of the nodes',
  severity: 'medium',
  target: 'node-pool',
  controls: ['cis-gke:5.5.6', 'mitre:T1601'],
  covers: ['gke-node-integrity-monitoring'],
  risk: 'Nodes whose boot sequence was changed cannot be told from the others.',
  remediation: 'Enable integrity monitoring: it is chosen when a node pool is made.',
  applies: onPools('Autopilot nodes always have this'),
  check: (pool) =>
    nodeConfig(pool).shieldedInstanceConfig?.enableIntegrityMonitoring
      ? undefined
      : {
          path: ['native', 'config', 'shieldedInstanceConfig', 'enableIntegrityMonitoring'],
          message: 'it is off in this pool',
        },
  fix: (pool, snapshot) =>
    newPoolFix(pool, snapshot, ['--shielded-integrity-monitoring'], {
      node_config: { shielded_instance_config: { enable_integrity_monitoring: true } },
    }),
});
