import { addon, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-dashboard-addon',
  title: 'Retired dashboard add-on is enabled',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1609'],
  covers: ['aks-kube-dashboard'],
  risk: 'The dashboard acts with rights of its own for whoever reaches it, and nobody fixes its flaws any more.',
  remediation: 'Disable the dashboard add-on.',
  applies: onAks,
  check: (cluster) =>
    addon(cluster, 'kubedashboard')?.enabled
      ? { path: ['native', 'addonProfiles', 'kubedashboard'], message: 'the dashboard add-on is on' }
      : undefined,
  fix: (cluster) => azAks(cluster, 'disable-addons', ['--addons=kube-dashboard'], { kube_dashboard_enabled: false }),
});
