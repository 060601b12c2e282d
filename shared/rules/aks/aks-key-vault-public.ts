import { aks, lower, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-key-vault-public',
  title: 'Vault of the encryption key is open to networks',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:secrets', 'mitre:T1552.007'],
  covers: ['aks-kms-vault-public'],
  risk: 'The key that wraps every secret is reached over the internet: one stolen token of the vault is enough to use it.',
  remediation: 'Disable public access of the vault, and set the access of the cluster to private.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && aks(snapshot.cluster).securityProfile?.azureKeyVaultKms?.enabled !== true
      ? 'no key of a vault wraps secrets'
      : undefined),
  check: (cluster) =>
    lower(aks(cluster).securityProfile?.azureKeyVaultKms?.keyVaultNetworkAccess) === 'private'
      ? undefined
      : {
          path: ['native', 'securityProfile', 'azureKeyVaultKms', 'keyVaultNetworkAccess'],
          message: 'the vault is reached over its public endpoint',
        },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--enable-azure-keyvault-kms', '--azure-keyvault-kms-key-vault-network-access=Private'],
      { key_management_service: { key_vault_network_access: 'Private' } },
      { words: 'Name the key and the resource id of the vault too.' },
    ),
});
