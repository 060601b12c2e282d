import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-alpha-cluster',
    provider: 'gke',
    at: ['cluster', 'enableKubernetesAlpha'],
    pass: [false, absent],
    fail: [true],
  },
] satisfies Pair[];
