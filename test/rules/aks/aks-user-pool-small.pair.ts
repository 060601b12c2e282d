import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-user-pool-min-nodes',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'minCount'],
    pass: [2, 5],
    fail: [0, 1],
    unknown: [null, absent],
  },
] satisfies readonly Pair[];
