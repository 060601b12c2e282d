import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-extra-root-certificates',
  title: 'Nodes trust extra root certificates',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1557'],
  covers: ['aks-custom-ca-trust'],
  risk: 'Whoever holds such a certificate can pose as any registry or service towards every node.',
  remediation: 'List the certificates, and remove those that nobody can explain.',
  applies: onAks,
  check(cluster) {
    const { trustedRoots } = aks(cluster);
    return trustedRoots
      ? { path: ['native', 'trustedRoots'], message: `${trustedRoots} beyond those of the system` }
      : undefined;
  },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--custom-ca-trust-certificates=roots.pem'],
      { custom_ca_trust_certificates_base64: [] },
      { words: 'Leave in roots.pem what you can explain.', disruption: 'node-roll' },
    ),
});
