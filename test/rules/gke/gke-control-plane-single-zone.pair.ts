import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-regional-control-plane',
    provider: 'gke',
    at: ['cluster', 'location'],
    pass: ['europe-west1'],
    fail: ['europe-west1-b'],
  },
] satisfies Pair[];
