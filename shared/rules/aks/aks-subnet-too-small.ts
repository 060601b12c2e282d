import { aks, aksPool, lower, onAks } from '../../engine/aks.ts';
import { shortOf } from '../../engine/aks-subnets.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { all } from '../../engine/known.ts';
import type { AksNative } from '../../model/aks.ts';
import { defineRule } from '../../model/rule.ts';

const overlay = ({ networkProfile }: AksNative) =>
  lower(networkProfile?.networkPluginMode) === 'overlay' || lower(networkProfile?.networkPlugin) !== 'azure';

export default defineRule({
  id: 'aks-subnet-too-small',
  title: 'Subnet is too small for the pods',
  severity: 'low',
  target: 'cluster',
  needs: ['network'],
  controls: ['nsa:resource-policies'],
  covers: ['aks-cni-subnet-size'],
  profiles: ['hardened'],
  risk: 'Upgrades and bursts stop half way when there are no addresses left.',
  remediation: 'Create a larger subnet and a node pool in it, or move to overlay networking.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && overlay(aks(snapshot.cluster)) ? 'pods take no addresses of the subnet' : undefined),
  check(cluster) {
    const list = all(cluster.nodePools, 'node pools').map(aksPool);
    for (const { id, addressPrefixes } of all(aks(cluster).subnets, 'subnets')) {
      const message = shortOf(id, addressPrefixes, list);
      if (message) return { path: ['native', 'subnets'], message };
    }
    return undefined;
  },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--network-plugin-mode=overlay'],
      { network_profile: { network_plugin_mode: 'overlay' } },
      { disruption: 'node-roll' },
    ),
});
