import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-maintenance-window-missing',
  title: 'No hours are set for maintenance',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['gke-maintenance-window'],
  profiles: ['hardened'],
  risk: 'Upgrades come when it hurts, and then somebody switches them off.',
  remediation: 'Set a maintenance window.',
  applies: onGke,
  check(cluster) {
    const { dailyMaintenanceWindow, recurringWindow, recurringMaintenanceWindow } =
      gke(cluster).maintenancePolicy?.window ?? {};
    return dailyMaintenanceWindow || recurringWindow || recurringMaintenanceWindow
      ? undefined
      : { path: ['native', 'maintenancePolicy', 'window'], message: 'there is no maintenance window' };
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--maintenance-window=03:00'], {
      maintenance_policy: { daily_maintenance_window: { start_time: '03:00' } },
    }),
});
