import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-ephemeral-os-disk',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'osDiskType'],
    pass: ['Ephemeral'],
    fail: ['Managed'],
    unknown: [null, absent],
  },
] satisfies readonly Pair[];
