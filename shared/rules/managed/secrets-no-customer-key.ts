import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'secrets-no-customer-key',
  title: 'Secrets are not encrypted with a key of your own',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-eks:5.3.1', 'cis-gke:5.3.1', 'cis-aks:5.3.1', 'nsa:secrets', 'mitre:T1552.007'],
  covers: ['eks-secrets-cmk-encryption', 'gke-secrets-kms', 'aks-kms-etcd'],
  risk: 'Whoever reads a copy of etcd reads every secret, and no key can be disabled or its use audited.',
  remediation: 'Enable envelope encryption of secrets with a key of your own, then write the secrets again.',
  applies: ({ cluster }) =>
    cluster?.native?.provider === 'eks' && cluster.native.outpost
      ? 'local clusters on Outposts have no such key'
      : undefined,
  check({ secretsEncryption }) {
    const path = ['secretsEncryption'];
    switch (known(secretsEncryption, 'secretsEncryption')) {
      case 'none':
        return { path, message: 'no key wraps secrets in etcd', severity: 'high' };
      case 'provider-key':
        return { path, message: 'a key of the cloud wraps secrets, none of yours' };
      default:
        return undefined;
    }
  },
  fix: fixFor({ eks: eksFix.secretsKey, gke: gkeFix.secretsKey, aks: aksManaged.secretsKey }),
});
