import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-azure-rbac-off',
  title: 'Azure roles decide nothing inside',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-aks:5.5.2', 'nsa:authentication', 'mitre:T1078.004'],
  covers: ['aks-azure-rbac'],
  risk: 'Access inside the cluster is granted beside the directory: conditional access, reviews and expiry do not reach it.',
  remediation: 'Enable Azure roles for the Kubernetes API and grant them to groups.',
  applies: onAks,
  check: (cluster) =>
    aks(cluster).aadProfile?.enableAzureRbac === true
      ? undefined
      : { path: ['native', 'aadProfile', 'enableAzureRbac'], message: 'Azure roles are not asked' },
  fix: (cluster) =>
    aksFix(cluster, ['--enable-aad', '--enable-azure-rbac'], {
      azure_active_directory_role_based_access_control: { azure_rbac_enabled: true },
    }),
});
