import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-legacy-directory-login',
  title: 'Login is by the retired integration',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-aks:5.5.1', 'nsa:authentication', 'mitre:T1078.004'],
  covers: ['aks-legacy-aad'],
  risk: 'The old applications share a secret that nobody rotates, and get no fixes.',
  remediation: 'Enable managed Entra integration in its place.',
  applies: onAks,
  check(cluster) {
    const { serverAppID, clientAppID } = aks(cluster).aadProfile ?? {};
    return serverAppID || clientAppID
      ? {
          path: ['native', 'aadProfile', serverAppID ? 'serverAppID' : 'clientAppID'],
          message: 'applications of your own check the logins',
        }
      : undefined;
  },
  fix: (cluster) =>
    aksFix(cluster, ['--enable-aad'], {
      azure_active_directory_role_based_access_control: { azure_rbac_enabled: true },
    }),
});
