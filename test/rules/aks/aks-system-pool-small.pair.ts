import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-min-node-count',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 0, 'minCount'],
    pass: [3, 5],
    fail: [1, 2],
    unknown: [null, absent],
  },
  {
    row: 'aks-min-node-count',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 0, 'count'],
    pass: [3],
    fail: [1, 2],
    unknown: [absent],
    given: [[['cluster', 'properties', 'agentPoolProfiles', 0, 'enableAutoScaling'], false]],
  },
] satisfies readonly Pair[];
