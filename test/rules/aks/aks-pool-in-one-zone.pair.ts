import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-availability-zones',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'availabilityZones'],
    pass: [
      ['1', '2'],
      ['1', '2', '3'],
    ],
    fail: [['1'], [], null, absent],
  },
] satisfies readonly Pair[];
