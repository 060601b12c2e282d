import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-writable-cgroups',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'containerdConfig'],
    pass: [{}, { writableCgroups: {} }, absent],
    fail: [{ writableCgroups: { enabled: true } }],
  },
] satisfies Pair[];
