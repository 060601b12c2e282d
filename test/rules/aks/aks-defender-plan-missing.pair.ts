import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-defender-plan',
    provider: 'aks',
    at: [...resource('pricing'), 'properties', 'pricingTier'],
    pass: ['Standard'],
    fail: ['Free'],
    from: 'account',
    unknown: [null],
  },
  {
    row: 'aks-defender-plan',
    provider: 'aks',
    at: [...resource('pricing'), 'properties', 'extensions'],
    pass: [null, [{ name: 'ContainerSensor', isEnabled: 'True' }], [{ name: 'Other', isEnabled: 'False' }]],
    fail: [[{ name: 'ContainerRegistriesVulnerabilityAssessments', isEnabled: 'False' }]],
    from: 'account',
  },
] satisfies readonly Pair[];
