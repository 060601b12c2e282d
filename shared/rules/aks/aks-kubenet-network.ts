import { aks, lower, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-kubenet-network',
  title: 'Network plugin is being retired',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading', 'mitre:T1046'],
  covers: ['aks-network-plugin-kubenet'],
  risk: 'Kubenet ends in March 2028, has no policy engine of its own but Calico, and gets no new protection.',
  remediation: 'Move the cluster to Azure CNI overlay.',
  applies: onAks,
  check: (cluster) =>
    lower(known(aks(cluster).networkProfile?.networkPlugin, 'networkPlugin')) === 'kubenet'
      ? { path: ['native', 'networkProfile', 'networkPlugin'], message: 'the network plugin is kubenet' }
      : undefined,
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--network-plugin=azure', '--network-plugin-mode=overlay'],
      { network_profile: { network_plugin: 'azure', network_plugin_mode: 'overlay' } },
      { disruption: 'node-roll' },
    ),
});
