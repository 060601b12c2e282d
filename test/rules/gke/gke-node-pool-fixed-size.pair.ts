import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-nodepool-autoscaling',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'autoscaling'],
    pass: [{ enabled: true, maxNodeCount: 5 }],
    fail: [{}, absent],
  },
] satisfies Pair[];
