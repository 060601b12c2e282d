import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-node-integrity-monitoring',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'shieldedInstanceConfig'],
    pass: [{ enableIntegrityMonitoring: true }],
    fail: [{ enableIntegrityMonitoring: false }, {}, absent, null],
  },
  {
    row: 'gke-node-integrity-monitoring',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config'],
    pass: [],
    fail: [{}],
    unknown: [absent],
  },
  {
    row: 'gke-node-integrity-monitoring',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'nodePools', 0, 'config', 'shieldedInstanceConfig'],
    pass: [],
    fail: [],
    notApplicable: [{}],
  },
] satisfies Pair[];
