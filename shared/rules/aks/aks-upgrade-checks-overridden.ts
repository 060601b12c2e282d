import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-upgrade-checks-overridden',
  title: 'Checks before an upgrade are switched off',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['aks-force-upgrade'],
  risk: 'An upgrade goes through although workloads use what the new version has removed, and they break.',
  remediation: 'Disable forced upgrades once the upgrade is done.',
  applies: onAks,
  check(cluster, { takenAt }) {
    const { forceUpgrade, until } = aks(cluster).upgradeSettings?.overrideSettings ?? {};
    const path = ['native', 'upgradeSettings', 'overrideSettings'];
    return forceUpgrade === true && until && Date.parse(until) > Date.parse(takenAt)
      ? { path, message: `upgrades are forced until ${until}` }
      : undefined;
  },
  fix: (cluster) =>
    aksFix(cluster, ['--disable-force-upgrade'], { upgrade_override: { force_upgrade_enabled: false } }),
});
