import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-auto-upgrade',
    provider: 'aks',
    at: ['cluster', 'properties', 'autoUpgradeProfile', 'upgradeChannel'],
    pass: ['patch', 'stable', 'rapid', 'node-image', 'Patch'],
    fail: ['none', 'None', null, absent],
    unknown: ['monthly'],
  },
  {
    row: 'aks-auto-upgrade',
    provider: 'aks',
    at: ['cluster', 'sku', 'name'],
    pass: [],
    fail: ['Base', absent],
    notApplicable: ['Automatic'],
    given: [[['cluster', 'properties', 'autoUpgradeProfile', 'upgradeChannel'], null]],
  },
] satisfies readonly Pair[];
