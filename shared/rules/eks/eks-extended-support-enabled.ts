import { eks, onEks } from '../../engine/eks.ts';
import { clusterFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-extended-support-enabled',
  title: 'Cluster slides into paid extended support',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['eks-upgrade-policy-extended'],
  risk: 'A forgotten cluster keeps an old version for another year, at six times the price, and nobody is told.',
  remediation: 'Set the upgrade policy to standard support: EKS then upgrades the cluster when support ends.',
  applies: onEks(),
  check: (cluster) =>
    known(eks(cluster).upgradePolicy?.supportType, 'upgradePolicy') === 'EXTENDED'
      ? { path: ['native', 'upgradePolicy', 'supportType'], message: 'the upgrade policy is EXTENDED' }
      : undefined,
  fix: (cluster) =>
    clusterFix(
      cluster,
      { 'upgrade-policy': 'supportType=STANDARD' },
      { upgrade_policy: { support_type: 'STANDARD' } },
      { words: 'It can be set only while the version is in standard support.' },
    ),
});
