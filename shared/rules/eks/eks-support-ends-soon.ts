import { eks, onEks } from '../../engine/eks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { known, Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const day = 86_400_000;

export default defineRule({
  id: 'eks-support-ends-soon',
  title: 'Support of this version ends soon',
  severity: 'medium',
  target: 'cluster',
  needs: ['versions'],
  controls: ['nsa:upgrading'],
  covers: ['eks-support-ends-soon'],
  implies: ['control-plane-version-unsupported'],
  risk: 'On that day fixes stop or cost extra, and AWS may upgrade the cluster at an hour that is not yours.',
  remediation: 'Upgrade the control plane one minor version at a time before the date, then the nodes.',
  applies: onEks(({ clusterVersion }) => clusterVersion?.versionStatus === 'UNSUPPORTED' && 'support has ended'),
  check(cluster, { takenAt }) {
    const { clusterVersion } = eks(cluster);
    const word =
      known(clusterVersion?.versionStatus, 'support of the version') === 'EXTENDED_SUPPORT' ? 'extended' : 'standard';
    const end =
      word === 'extended' ? clusterVersion?.endOfExtendedSupportDate : clusterVersion?.endOfStandardSupportDate;
    const days = Math.floor((Date.parse(known(end, `the end of ${word} support`)) - Date.parse(takenAt)) / day);
    if (Number.isNaN(days)) throw new Unknown(`${end} is no date`);
    if (days > 90) return undefined;
    const message = `${word} support of ${cluster.version} ends in ${days} days`;
    const severity = days > 60 ? 'low' : days > 30 ? 'medium' : 'high';
    return { path: ['version'], message, severity };
  },
  fix: eksFix.upgrade,
});
