import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-node-fips',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'enableFIPS'],
    pass: [true],
    fail: [false, null, absent],
  },
] satisfies readonly Pair[];
