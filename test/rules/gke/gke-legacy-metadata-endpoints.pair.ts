import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-legacy-metadata-endpoints',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'metadata'],
    pass: [{ 'disable-legacy-endpoints': 'true' }, {}, absent],
    fail: [{ 'disable-legacy-endpoints': 'false' }],
  },
  {
    row: 'gke-legacy-metadata-endpoints',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config'],
    pass: [],
    fail: [],
    unknown: [absent],
  },
] satisfies Pair[];
