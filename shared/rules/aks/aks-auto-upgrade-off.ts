import { aks, lower, onAksBase } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-auto-upgrade-off',
  title: 'Cluster does not upgrade itself',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:upgrading', 'mitre:T1190'],
  covers: ['aks-auto-upgrade'],
  risk: 'Control plane and nodes keep flaws that are known and fixed until somebody remembers them.',
  remediation: 'Set an automatic upgrade channel and a maintenance window for it.',
  applies: onAksBase,
  check(cluster) {
    const channel = lower(aks(cluster).autoUpgradeProfile?.upgradeChannel) || 'none';
    const path = ['native', 'autoUpgradeProfile', 'upgradeChannel'];
    if (['patch', 'stable', 'rapid', 'node-image'].includes(channel)) return undefined;
    if (channel !== 'none') throw new Unknown(`the upgrade channel ${channel} is newer than kubesweep`);
    return { path, message: 'there is no automatic upgrade channel' };
  },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--auto-upgrade-channel=stable'],
      { automatic_upgrade_channel: 'stable' },
      { disruption: 'node-roll' },
    ),
});
