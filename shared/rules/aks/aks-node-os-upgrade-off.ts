import { aks, lower, onAksBase } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-node-os-upgrade-off',
  title: 'Nodes get no security updates',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:upgrading', 'mitre:T1611'],
  covers: ['aks-node-os-upgrade'],
  risk: 'Kernels and runtimes keep flaws with which a container escapes to the node.',
  remediation: 'Set the channel for the operating system of the nodes.',
  applies: onAksBase,
  check(cluster) {
    const { upgradeChannel, nodeOSUpgradeChannel } = aks(cluster).autoUpgradeProfile ?? {};
    const channel = lower(nodeOSUpgradeChannel);
    const path = ['native', 'autoUpgradeProfile', 'nodeOSUpgradeChannel'];
    if (channel === 'nodeimage' || channel === 'securitypatch' || lower(upgradeChannel) === 'node-image')
      return undefined;
    if (channel === 'unmanaged') return { path, message: 'nodes are patched and never restarted', severity: 'low' };
    return { path, message: channel === 'none' ? 'the channel is None' : 'there is no channel' };
  },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--node-os-upgrade-channel=NodeImage'],
      { node_os_upgrade_channel: 'NodeImage' },
      { disruption: 'node-roll' },
    ),
});
