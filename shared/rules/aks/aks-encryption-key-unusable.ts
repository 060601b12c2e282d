import { aks, onAks } from '../../engine/aks.ts';
import { azFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-encryption-key-unusable',
  title: 'Key that encrypts secrets is not usable',
  severity: 'high',
  target: 'cluster',
  needs: ['encryption-keys'],
  controls: ['cis-aks:5.3.1', 'nsa:secrets', 'mitre:T1485'],
  covers: ['aks-kms-etcd'],
  risk: 'When the API server starts again without its key, no secret can be read and the cluster is down.',
  remediation: 'Restore or enable the key in its vault, and rotate to a new version before it expires.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && aks(snapshot.cluster).securityProfile?.azureKeyVaultKms?.enabled !== true
      ? 'no key of a vault wraps secrets'
      : undefined),
  check(cluster, { takenAt }) {
    const key = known(aks(cluster).kmsKey, 'the state of the key');
    const path = ['native', 'kmsKey'];
    const now = Date.parse(takenAt) / 1000;
    if (key === null) return { path, message: 'the key is not in its vault' };
    if (key.enabled === false) return { path, message: 'the key is disabled' };
    if (key.expires !== undefined && key.expires <= now) return { path, message: 'the key has expired' };
    if (key.notBefore !== undefined && key.notBefore > now) return { path, message: 'the key is not valid yet' };
    known(key.enabled, 'whether the key is enabled');
    return undefined;
  },
  fix: () =>
    azFix([], ['key_vault_key', { name: 'KEY', expiration_date: 'DATE' }], {
      words: 'Enable the key in its vault, or set a later expiry, and wait until the cluster reads secrets again.',
    }),
});
