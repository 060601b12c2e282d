import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-azure-rbac',
    provider: 'aks',
    at: ['cluster', 'properties', 'aadProfile', 'enableAzureRBAC'],
    pass: [true],
    fail: [false, null, absent],
  },
] satisfies readonly Pair[];
