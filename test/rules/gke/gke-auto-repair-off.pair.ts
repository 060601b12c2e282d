import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-node-auto-repair',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'management'],
    pass: [{ autoRepair: true }],
    fail: [{ autoUpgrade: true }, {}, absent],
  },
  {
    row: 'gke-node-auto-repair',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'nodePools', 0, 'management'],
    pass: [],
    fail: [],
    notApplicable: [{}],
  },
] satisfies Pair[];
