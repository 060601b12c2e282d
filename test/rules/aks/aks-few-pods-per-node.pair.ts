import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-max-pods',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'maxPods'],
    pass: [50, 110, 250],
    fail: [30, 49],
    unknown: [null, absent],
  },
] satisfies readonly Pair[];
