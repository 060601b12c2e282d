import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-system-pool-taint',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 0, 'nodeTaints'],
    pass: [['CriticalAddonsOnly=true:NoSchedule'], ['a=b:NoSchedule', 'CriticalAddonsOnly=true:NoSchedule']],
    fail: [[], null, absent, ['CriticalAddonsOnly=true:PreferNoSchedule']],
  },
] satisfies readonly Pair[];
