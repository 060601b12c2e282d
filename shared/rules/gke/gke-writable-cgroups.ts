import { poolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-writable-cgroups',
  title: 'Containers may write their own control groups',
  severity: 'medium',
  target: 'node-pool',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  covers: ['gke-writable-cgroups'],
  risk: 'Writable control groups were the way out of the container more than once, and lift the limits of the pod.',
  remediation: 'Disable writable control groups in the node pool.',
  applies: onPools('Autopilot owns its nodes'),
  check: (pool) =>
    nodeConfig(pool).writableCgroups?.enabled
      ? { path: ['native', 'config', 'writableCgroups', 'enabled'], message: 'control groups are mounted writable' }
      : undefined,
  fix: (pool, snapshot) =>
    poolFix(
      pool,
      snapshot,
      [],
      { node_config: { containerd_config: { writable_cgroups: { enabled: false } } } },
      {
        words: 'Set writableCgroups.enabled to false in the file of --containerd-config-from-file and update the pool.',
      },
    ),
});
