import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-http-load-balancing',
    provider: 'gke',
    at: ['cluster', 'addonsConfig', 'httpLoadBalancing'],
    pass: [{}, { disabled: false }, absent],
    fail: [{ disabled: true }],
  },
] satisfies Pair[];
