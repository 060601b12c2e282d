import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-sandbox',
    provider: 'gke',
    at: ['cluster', 'nodePools', 1, 'config', 'sandboxConfig'],
    pass: [{ type: 'GVISOR' }],
    fail: [{}, absent],
  },
  {
    row: 'gke-sandbox',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'nodePools', 1, 'config', 'sandboxConfig'],
    pass: [],
    fail: [],
    notApplicable: [absent],
  },
] satisfies Pair[];
