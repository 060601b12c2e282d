import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-local-accounts-enabled',
  title: 'Static administrator credentials are enabled',
  severity: 'high',
  target: 'cluster',
  controls: ['cis-aks:5.5.1', 'nsa:authentication', 'mitre:T1078.001'],
  covers: ['aks-local-accounts', 'R102'],
  risk: 'Whoever may list the admin credential gets a certificate for cluster-admin that outlives his account.',
  remediation: 'Disable local accounts once Entra login works, then rotate the certificates of the cluster.',
  applies: onAks,
  check: (cluster) =>
    aks(cluster).disableLocalAccounts === true
      ? undefined
      : { path: ['native', 'disableLocalAccounts'], message: 'local accounts are enabled' },
  fix: (cluster) => aksFix(cluster, ['--disable-local-accounts'], { local_account_disabled: true }),
});
