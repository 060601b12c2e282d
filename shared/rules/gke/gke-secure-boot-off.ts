import { newPoolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-secure-boot-off',
  title: 'Nodes boot unsigned software',
  severity: 'medium',
  target: 'node-pool',
  controls: ['cis-gke:5.5.7', 'mitre:T1601'],
  covers: ['gke-node-secure-boot'],
  risk: 'A changed boot loader or kernel starts before anything that could notice it, and survives every restart.',
  remediation: 'Enable secure boot: it is chosen when a node pool is made.',
  applies: onPools('Autopilot nodes always have this'),
  check: (pool) =>
    nodeConfig(pool).shieldedInstanceConfig?.enableSecureBoot
      ? undefined
      : { path: ['native', 'config', 'shieldedInstanceConfig', 'enableSecureBoot'], message: 'it is off in this pool' },
  fix: (pool, snapshot) =>
    newPoolFix(pool, snapshot, ['--shielded-secure-boot'], {
      node_config: { shielded_instance_config: { enable_secure_boot: true } },
    }),
});
