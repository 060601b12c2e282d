import { poolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-unsafe-sysctls',
  title: 'Pods may change unsafe kernel settings',
  severity: 'medium',
  target: 'node-pool',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  covers: ['gke-kubelet-unsafe-sysctls'],
  risk: 'Settings that are not separated by container disturb or open the node for every other pod.',
  remediation: 'Remove the unsafe settings from the kubelet configuration of the node pool.',
  applies: onPools('Autopilot owns its nodes'),
  check(pool) {
    const unsafe = nodeConfig(pool).kubeletConfig?.allowedUnsafeSysctls ?? [];
    const path = ['native', 'config', 'kubeletConfig', 'allowedUnsafeSysctls'];
    return unsafe.length ? { path, message: `allowed: ${unsafe.slice(0, 5).join(', ')}` } : undefined;
  },
  fix: (pool, snapshot) =>
    poolFix(
      pool,
      snapshot,
      [],
      { node_config: { kubelet_config: { allowed_unsafe_sysctls: [] } } },
      {
        words:
          'Take allowedUnsafeSysctls out of the file of --system-config-from-file and update the node pool with it.',
      },
    ),
});
