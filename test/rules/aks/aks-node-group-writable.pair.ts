import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-node-resource-group-lockdown',
    provider: 'aks',
    at: ['cluster', 'properties', 'nodeResourceGroupProfile'],
    pass: [{ restrictionLevel: 'ReadOnly' }],
    fail: [{ restrictionLevel: 'Unrestricted' }, {}, null, absent],
  },
  {
    row: 'aks-node-resource-group-lockdown',
    provider: 'aks',
    at: ['cluster', 'sku', 'name'],
    pass: [],
    fail: [],
    notApplicable: ['Automatic'],
  },
] satisfies readonly Pair[];
