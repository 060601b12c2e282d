import { verbFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { known, Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-support-ends-soon',
  title: 'Support of the version ends soon',
  severity: 'medium',
  target: 'cluster',
  needs: ['upgrade-info'],
  controls: ['nsa:upgrading'],
  covers: ['gke-version-support'],
  risk: 'On that day fixes stop or cost extra, and the cloud upgrades the cluster at an hour that is not yours.',
  remediation: 'Upgrade the control plane one minor version at a time before the date, then the nodes.',
  applies: onGke,
  check(cluster, { takenAt }) {
    const { endOfStandardSupportTimestamp: standard, endOfExtendedSupportTimestamp: extended } = known(
      gke(cluster).upgradeInfo,
      'upgrades of the cluster',
    );
    const channel = word(gke(cluster).releaseChannel?.channel, 'releaseChannel.channel');
    const end = known((channel === 'EXTENDED' ? extended : undefined) ?? standard, 'the end of support');
    const days = Math.floor((Date.parse(end) - Date.parse(takenAt)) / 86_400_000);
    if (Number.isNaN(days)) throw new Unknown(`${end} is no date`);
    if (days > 90) return undefined;
    const message = days < 0 ? `support of ${cluster.version} has ended` : `it ends in ${days} days`;
    return { path: ['version'], message, severity: days > 60 ? 'low' : days > 30 ? 'medium' : 'high' };
  },
  fix: (cluster) => verbFix(cluster, 'upgrade', ['--master'], { disruption: 'node-roll' }),
});
