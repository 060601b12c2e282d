import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-kata-isolation',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'workloadRuntime'],
    pass: ['KataVmIsolation', 'KataMshvVmIsolation'],
    fail: ['OCIContainer', null, absent],
  },
] satisfies readonly Pair[];
