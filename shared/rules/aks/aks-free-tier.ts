import { aks, lower, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-free-tier',
  title: 'Control plane has no service level',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:resource-policies'],
  covers: ['aks-paid-tier'],
  profiles: ['hardened'],
  risk: 'The free tier promises nothing: an API server that is down has to be waited for.',
  remediation: 'Set the standard tier for what matters.',
  applies: onAks,
  check: (cluster) =>
    (lower(aks(cluster).sku?.tier) || 'free') === 'free'
      ? { path: ['native', 'sku', 'tier'], message: 'the tier is Free' }
      : undefined,
  fix: (cluster) => aksFix(cluster, ['--tier=standard'], { sku_tier: 'Standard' }),
});
