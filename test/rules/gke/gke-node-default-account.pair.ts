import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-node-default-sa',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'serviceAccount'],
    pass: ['nodes@acme-shop.iam.gserviceaccount.com'],
    fail: ['default', '', '41-compute@developer.gserviceaccount.com', absent],
  },
  {
    row: 'gke-node-default-sa',
    provider: 'gke',
    at: ['cluster', 'nodePools', 1, 'config', 'serviceAccount'],
    pass: ['nodes@acme-shop.iam.gserviceaccount.com'],
    fail: ['default'],
  },
  {
    row: 'gke-node-default-sa',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'nodePools', 0, 'config'],
    pass: [{ serviceAccount: 'nodes@acme-shop.iam.gserviceaccount.com' }],
    fail: [{}],
    unknown: [absent],
  },
] satisfies Pair[];
