import { aks, lower, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-pod-traffic-in-clear',
  title: 'Traffic between nodes is not encrypted',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1040'],
  covers: ['aks-transit-encryption'],
  risk: 'Whoever taps the network between nodes reads what pods say to each other, passwords included.',
  remediation: 'Enable transit encryption, or encrypt with a service mesh.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && lower(aks(snapshot.cluster).networkProfile?.networkDataplane) !== 'cilium'
      ? 'only the Cilium data plane can encrypt'
      : undefined),
  check(cluster) {
    const { advancedNetworking } = aks(cluster).networkProfile ?? {};
    const type = lower(advancedNetworking?.security?.transitEncryption?.type) || 'none';
    if (type === 'wireguard') return undefined;
    if (type !== 'none' && type !== 'mtls') throw new Unknown(`the encryption ${type} is newer than kubesweep`);
    return type === 'mtls'
      ? undefined
      : { path: ['native', 'networkProfile', 'advancedNetworking'], message: 'there is no transit encryption' };
  },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--enable-acns', '--acns-transit-encryption-type=WireGuard'],
      { network_profile: { advanced_networking: { security_enabled: true } } },
      { disruption: 'node-roll' },
    ),
});
