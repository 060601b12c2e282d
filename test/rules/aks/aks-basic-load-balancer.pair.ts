import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-load-balancer-basic',
    provider: 'aks',
    at: ['cluster', 'properties', 'networkProfile', 'loadBalancerSku'],
    pass: ['standard', 'Standard'],
    fail: ['basic', 'Basic'],
    unknown: [absent],
  },
] satisfies readonly Pair[];
