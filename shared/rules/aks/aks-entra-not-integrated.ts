import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-entra-not-integrated',
  title: 'Nobody logs in with Microsoft Entra ID',
  severity: 'high',
  target: 'cluster',
  controls: ['cis-aks:5.5.1', 'nsa:authentication', 'mitre:T1078.001'],
  covers: ['aks-entra-integration'],
  implies: ['aks-local-accounts-enabled', 'aks-azure-rbac-off', 'aks-legacy-directory-login'],
  risk: 'Everybody shares static certificates: no second factor, no names in the audit log, no way to lock one out.',
  remediation: 'Enable managed Entra integration and grant roles to groups of the directory.',
  applies: onAks,
  check: (cluster) =>
    aks(cluster).aadProfile?.managed === true
      ? undefined
      : { path: ['native', 'aadProfile', 'managed'], message: 'managed Entra integration is off' },
  fix: (cluster) =>
    aksFix(cluster, ['--enable-aad'], {
      azure_active_directory_role_based_access_control: { azure_rbac_enabled: true },
    }),
});
