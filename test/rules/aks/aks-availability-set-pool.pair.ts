import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-pool-scale-set',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'type'],
    pass: ['VirtualMachineScaleSets', 'VirtualMachines'],
    fail: ['AvailabilitySet'],
    unknown: [absent, null],
  },
] satisfies readonly Pair[];
