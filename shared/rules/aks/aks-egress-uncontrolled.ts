import { aks, lower, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-egress-uncontrolled',
  title: 'Nodes reach the whole internet',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1041'],
  covers: ['aks-outbound-type'],
  risk: 'A pod that is broken into carries data out and brings tools in, and no firewall stands between.',
  remediation: 'Set the outbound type to a route through a firewall or a gateway of your own.',
  applies: onAks,
  check(cluster) {
    const { networkProfile, bootstrapProfile } = aks(cluster);
    const type = lower(networkProfile?.outboundType) || 'loadbalancer';
    const path = ['native', 'networkProfile', 'outboundType'];
    if (['userdefinedrouting', 'userassignednatgateway', 'block'].includes(type)) return undefined;
    if (type === 'none')
      return lower(bootstrapProfile?.artifactSource) === 'cache'
        ? undefined
        : { path, message: 'no outbound type is set and images come from the internet' };
    if (!['loadbalancer', 'managednatgateway'].includes(type))
      throw new Unknown(`the outbound type ${type} is newer than kubesweep`);
    return { path, message: `egress goes by ${type} to anywhere` };
  },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--outbound-type=userDefinedRouting'],
      { network_profile: { outbound_type: 'userDefinedRouting' } },
      { words: 'Give the subnet a route through your firewall first.' },
    ),
});
