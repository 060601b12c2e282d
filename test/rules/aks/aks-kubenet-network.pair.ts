import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-network-plugin-kubenet',
    provider: 'aks',
    at: ['cluster', 'properties', 'networkProfile', 'networkPlugin'],
    pass: ['azure', 'none'],
    fail: ['kubenet', 'Kubenet'],
    unknown: [absent],
  },
] satisfies readonly Pair[];
