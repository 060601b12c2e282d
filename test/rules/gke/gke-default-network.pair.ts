import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-default-network',
    provider: 'gke',
    at: ['cluster', 'networkConfig', 'network'],
    pass: ['projects/acme-shop/global/networks/prod'],
    fail: ['projects/acme-shop/global/networks/default'],
  },
  {
    row: 'gke-default-network',
    provider: 'gke',
    given: [[['cluster', 'networkConfig', 'network'], absent]],
    at: ['cluster', 'network'],
    pass: ['prod'],
    fail: ['default'],
    unknown: [absent],
  },
] satisfies Pair[];
