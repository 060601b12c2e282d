import { onEks } from '../../engine/eks.ts';
import { insightFix } from '../../engine/fix-eks-parts.ts';
import { failingInsights } from '../../engine/insights.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-upgrade-insight-failing',
  title: 'EKS sees an obstacle to the next upgrade',
  severity: 'medium',
  target: 'cluster',
  needs: ['insights'],
  controls: ['nsa:upgrading'],
  covers: ['eks-insights-upgrade'],
  risk: 'The next version removes or breaks what is in use here, so upgrades and their fixes are put off.',
  remediation: 'Change what the insight names, then wait a day for EKS to look again.',
  applies: onEks(),
  check: (cluster) => failingInsights(cluster, 'UPGRADE_READINESS'),
  fix: insightFix,
});
