import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, provisioned } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-kubelet-port-open-by-default',
  title: 'New nodes have kubelets that answer without a login',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:network-separation', 'nsa:authentication', 'mitre:T1046'],
  covers: ['gke-kubelet-readonly-port'],
  risk: 'Pools that are made tomorrow, by hand or automatically, open port 10255 to everybody who reaches a node.',
  remediation: 'Disable the read-only port of the kubelets in the defaults of the cluster.',
  applies: onGke,
  check(cluster) {
    const { defaultKubeletConfig, autoKubeletConfig, autoscaling } = gke(cluster);
    const defaults = [
      ...(cluster.mode === 'platform' ? [] : [defaultKubeletConfig?.insecureKubeletReadonlyPortEnabled]),
      ...(cluster.mode === 'platform' ? [autoKubeletConfig?.insecureKubeletReadonlyPortEnabled] : []),
      ...(autoscaling?.enableNodeAutoprovisioning ? [provisioned(cluster)?.insecureKubeletReadonlyPortEnabled] : []),
    ];
    const path = ['native', 'defaultKubeletConfig', 'insecureKubeletReadonlyPortEnabled'];
    if (defaults.includes(true)) return { path, message: 'new nodes open the read-only port 10255' };
    for (const one of defaults) known(one, 'the read-only port of new kubelets');
    return undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      ['--no-enable-insecure-kubelet-readonly-port'],
      { node_pool_defaults: { node_config_defaults: { insecure_kubelet_readonly_port_enabled: 'FALSE' } } },
      { further: [['--no-autoprovisioning-enable-insecure-kubelet-readonly-port']] },
    ),
});
