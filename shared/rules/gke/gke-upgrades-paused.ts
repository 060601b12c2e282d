import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, words } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-upgrades-paused',
  title: 'Upgrades of the cluster are paused',
  severity: 'high',
  target: 'cluster',
  needs: ['upgrade-info'],
  controls: ['nsa:upgrading', 'mitre:T1190'],
  covers: ['gke-version-support'],
  implies: ['gke-upgrades-frozen'],
  risk: 'Fixes of known flaws do not reach the control plane until somebody lets them.',
  remediation: 'Remove what holds the upgrades back.',
  applies: onGke,
  check(cluster) {
    const { autoUpgradeStatus = [], pausedReason = [] } = known(gke(cluster).upgradeInfo, 'upgrades of the cluster');
    const states = words(autoUpgradeStatus, 'autoUpgradeStatus');
    const reasons = pausedReason.slice(0, 3).join(', ').toLowerCase().replaceAll('_', ' ');
    const path = ['native', 'upgradeInfo', 'autoUpgradeStatus'];
    if (states.includes('UPGRADE_PAUSED')) return { path, message: `all upgrades: ${reasons || 'no reason given'}` };
    return states.includes('MINOR_UPGRADE_PAUSED')
      ? { path, message: `minor upgrades: ${reasons || 'no reason given'}`, severity: 'low' }
      : undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      [],
      {},
      {
        words: 'Delete the maintenance exclusion, or give the maintenance window enough hours a week.',
        reference: 'https://cloud.google.com/kubernetes-engine/docs/how-to/maintenance-windows-and-exclusions',
      },
    ),
});
