import { onEks } from '../../engine/eks.ts';
import { insightFix } from '../../engine/fix-eks-parts.ts';
import { failingInsights } from '../../engine/insights.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-configuration-insight-failing',
  title: 'EKS sees a fault in the configuration',
  severity: 'medium',
  target: 'cluster',
  needs: ['insights'],
  controls: ['nsa:network-separation'],
  covers: ['eks-insights-misconfiguration'],
  risk: 'Nodes or add-ons do not work as they were meant to, and the cluster alone does not show it.',
  remediation: 'Change what the insight names, then wait a day for EKS to look again.',
  applies: onEks(),
  check: (cluster) => failingInsights(cluster, 'MISCONFIGURATION'),
  fix: insightFix,
});
