import { addon, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

const key = 'azurekeyvaultsecretsprovider';

export default defineRule({
  id: 'aks-secret-rotation-off',
  title: 'Secrets from the vault never rotate',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:secrets', 'mitre:T1552.007'],
  covers: ['aks-secret-store-rotation'],
  risk: 'A secret that was replaced in the vault stays valid in the pods that mounted it before.',
  remediation: 'Enable rotation in the secrets provider.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && !addon(snapshot.cluster, key)?.enabled ? 'the secrets provider is off' : undefined),
  check: (cluster) =>
    addon(cluster, key)?.enableSecretRotation === 'true'
      ? undefined
      : { path: ['native', 'addonProfiles', key], message: 'secret rotation is off' },
  fix: (cluster) =>
    aksFix(cluster, ['--enable-secret-rotation'], { key_vault_secrets_provider: { secret_rotation_enabled: true } }),
});
