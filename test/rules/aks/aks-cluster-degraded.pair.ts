import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-cluster-degraded',
    provider: 'aks',
    at: ['cluster', 'properties', 'provisioningState'],
    pass: ['Succeeded', 'Updating', 'Upgrading', 'Scaling'],
    fail: ['Failed', 'Canceled'],
    unknown: [null, absent],
    notApplicable: ['Creating', 'Deleting'],
  },
  {
    row: 'aks-cluster-degraded',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'provisioningState'],
    pass: ['Succeeded', null],
    fail: ['Failed'],
  },
] satisfies readonly Pair[];
