import { clusterFix, plainWord } from '../../engine/fix-gcloud.ts';
import { onGke } from '../../engine/gke.ts';
import { frozenBy } from '../../engine/gke-maintenance.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-upgrades-frozen',
  title: 'Maintenance exclusion keeps fixes away',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:upgrading', 'mitre:T1190'],
  covers: ['gke-upgrade-exclusion-forever'],
  risk: 'While it holds, flaws that become known are not fixed, in the control plane or in the nodes.',
  remediation: 'Delete the exclusion, or limit it to minor upgrades and to the days that matter.',
  applies: onGke,
  check(cluster, { takenAt }) {
    const frozen = frozenBy(cluster, takenAt);
    const path = ['native', 'maintenancePolicy', 'window', 'maintenanceExclusions'];
    return frozen.length ? { path, message: `held back by ${frozen.slice(0, 3).join(', ')}` } : undefined;
  },
  fix(cluster, { takenAt }) {
    const [name = ''] = frozenBy(cluster, takenAt);
    const options = plainWord(name) && !name.includes(':') ? [`--remove-maintenance-exclusion=${name}`] : [];
    return clusterFix(cluster, options, {}, { words: 'Limit that of a node pool in the pool itself.' });
  },
});
