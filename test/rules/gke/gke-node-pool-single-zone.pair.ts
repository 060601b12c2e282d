import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-nodepool-multi-zone',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'locations'],
    pass: [['europe-west1-b', 'europe-west1-c']],
    fail: [['europe-west1-b'], []],
  },
] satisfies Pair[];
