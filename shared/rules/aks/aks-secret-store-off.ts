import { addon, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-secret-store-off',
  title: 'Secrets do not come from a vault',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-aks:4.5.2', 'nsa:secrets', 'mitre:T1552.007'],
  covers: ['aks-secret-store-addon'],
  risk: 'Secrets are copied into the cluster, where whoever reads its API reads them.',
  remediation: 'Enable the secrets provider for Key Vault, or run another store outside the cluster.',
  applies: onAks,
  check: (cluster) =>
    addon(cluster, 'azurekeyvaultsecretsprovider')?.enabled
      ? undefined
      : { path: ['native', 'addonProfiles'], message: 'the secrets provider for Key Vault is off' },
  fix: (cluster) =>
    azAks(cluster, 'enable-addons', ['--addons=azure-keyvault-secrets-provider', '--enable-secret-rotation'], {
      key_vault_secrets_provider: { secret_rotation_enabled: true },
    }),
});
