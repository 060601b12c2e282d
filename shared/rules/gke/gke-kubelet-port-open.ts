import { poolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-kubelet-port-open',
  title: 'Kubelets answer without a login',
  severity: 'high',
  target: 'node-pool',
  controls: ['nsa:network-separation', 'nsa:authentication', 'mitre:T1046'],
  covers: ['gke-kubelet-readonly-port'],
  risk: 'Port 10255 tells everybody who reaches a node which pods run there, with their specifications and metrics.',
  remediation: 'Disable the read-only port of the kubelets in the node pool.',
  applies: onPools('Autopilot pools follow the default of the cluster'),
  check: (pool) =>
    known(nodeConfig(pool).kubeletConfig?.insecureKubeletReadonlyPortEnabled, 'the read-only port of the kubelets')
      ? { path: ['native', 'config', 'kubeletConfig'], message: 'the read-only port 10255 is open' }
      : undefined,
  fix: (pool, snapshot) =>
    poolFix(pool, snapshot, ['--no-enable-insecure-kubelet-readonly-port'], {
      node_config: { kubelet_config: { insecure_kubelet_readonly_port_enabled: 'FALSE' } },
    }),
});
