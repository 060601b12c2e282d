import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-confidential-nodes',
    provider: 'gke',
    given: [[['cluster', 'confidentialNodes'], absent]],
    at: ['cluster', 'nodePools', 0, 'config', 'confidentialNodes'],
    pass: [{ enabled: true }, { confidentialInstanceType: 'TDX' }],
    fail: [{}, absent],
  },
  {
    row: 'gke-confidential-nodes',
    provider: 'gke',
    given: [[['cluster', 'nodePools', 0, 'config', 'confidentialNodes'], absent]],
    at: ['cluster', 'confidentialNodes'],
    pass: [{ enabled: true }],
    fail: [{}, absent],
  },
] satisfies Pair[];
