import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-lts-plan',
    provider: 'aks',
    at: ['cluster', 'properties', 'supportPlan'],
    pass: ['KubernetesOfficial', null, absent],
    fail: ['AKSLongTermSupport'],
  },
] satisfies readonly Pair[];
