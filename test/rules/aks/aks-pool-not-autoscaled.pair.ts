import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-pool-autoscaling',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'enableAutoScaling'],
    pass: [true],
    fail: [false, null, absent],
  },
] satisfies readonly Pair[];
