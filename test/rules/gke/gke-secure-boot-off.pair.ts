import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-node-secure-boot',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'shieldedInstanceConfig'],
    pass: [{ enableSecureBoot: true }],
    fail: [{ enableSecureBoot: false }, {}, absent, null],
  },
  {
    row: 'gke-node-secure-boot',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config'],
    pass: [],
    fail: [{}],
    unknown: [absent],
  },
  {
    row: 'gke-node-secure-boot',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'nodePools', 0, 'config', 'shieldedInstanceConfig'],
    pass: [],
    fail: [],
    notApplicable: [{}],
  },
] satisfies Pair[];
