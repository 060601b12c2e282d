import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-small-cluster-auto-upgrade',
    provider: 'gke',
    at: ['cluster', 'currentNodeCount'],
    pass: [3, 4],
    fail: [2, 0],
  },
  {
    row: 'gke-small-cluster-auto-upgrade',
    provider: 'gke',
    given: [[['cluster', 'currentNodeCount'], 1]],
    at: ['cluster', 'nodePools'],
    pass: [[{ name: 'a', management: {} }]],
    fail: [[{ name: 'a', management: { autoUpgrade: true } }]],
  },
] satisfies Pair[];
