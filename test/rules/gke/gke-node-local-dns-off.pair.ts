import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-node-local-dns',
    provider: 'gke',
    at: ['cluster', 'addonsConfig', 'dnsCacheConfig'],
    pass: [{ enabled: true }],
    fail: [{}, absent],
  },
] satisfies Pair[];
