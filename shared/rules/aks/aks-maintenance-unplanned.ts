import { aks, lower, onAks } from '../../engine/aks.ts';
import { partFix } from '../../engine/fix-az.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const planned = ['aksManagedAutoUpgradeSchedule', 'aksManagedNodeOSUpgradeSchedule'];
const when = [
  '--schedule-type=Weekly',
  '--interval-weeks=1',
  '--day-of-week=Sunday',
  '--duration=4',
  '--start-time=01:00',
];

export default defineRule({
  id: 'aks-maintenance-unplanned',
  title: 'Upgrades may come at any hour',
  severity: 'low',
  target: 'cluster',
  needs: ['maintenance'],
  controls: ['nsa:upgrading'],
  covers: ['aks-maintenance-window'],
  profiles: ['hardened'],
  risk: 'Nodes restart in the middle of the day, so somebody switches upgrades off.',
  remediation: 'Add planned maintenance for the cluster and for the system of its nodes.',
  applies: onAks,
  check(cluster) {
    const there = all(aks(cluster).maintenanceConfigurations, 'maintenance').map(lower);
    const missing = planned.filter((name) => !there.includes(lower(name)));
    if (!missing.length) return undefined;
    return { path: ['native', 'maintenanceConfigurations'], message: `there is no ${missing.join(', no ')}` };
  },
  fix: (cluster) =>
    partFix(
      cluster,
      'maintenanceconfiguration add',
      [`--name=${planned[0]}`, ...when],
      `Then the same for ${planned[1]}.`,
    ),
});
