import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-intranode-visibility',
    provider: 'gke',
    at: ['cluster', 'networkConfig', 'enableIntraNodeVisibility'],
    pass: [true],
    fail: [false, absent],
  },
  {
    row: 'gke-intranode-visibility',
    provider: 'gke',
    at: ['cluster', 'networkConfig'],
    pass: [],
    fail: [{}, absent],
  },
] satisfies Pair[];
