import { aks, lower, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-long-support-without-tier',
  title: 'Long support is named without its tier',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['aks-lts-plan'],
  profiles: ['hardened'],
  risk: 'Fixes for an old version come only with the premium tier, so none may arrive.',
  remediation: 'Set the premium tier, or go back to the ordinary support plan.',
  applies: onAks,
  check(cluster) {
    const { supportPlan, sku } = aks(cluster);
    const long = lower(supportPlan) === 'akslongtermsupport';
    return long && lower(known(sku?.tier, 'tier')) !== 'premium'
      ? { path: ['native', 'sku', 'tier'], message: `the tier is ${sku?.tier}` }
      : undefined;
  },
  fix: (cluster) =>
    aksFix(cluster, ['--tier=premium', '--k8s-support-plan=AKSLongTermSupport'], {
      sku_tier: 'Premium',
      support_plan: 'AKSLongTermSupport',
    }),
});
