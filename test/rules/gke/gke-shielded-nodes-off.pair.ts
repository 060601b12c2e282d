import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-shielded-nodes',
    provider: 'gke',
    at: ['cluster', 'shieldedNodes'],
    pass: [{ enabled: true }],
    fail: [{}, { enabled: false }, absent, null],
  },
  {
    row: 'gke-shielded-nodes',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'shieldedNodes'],
    pass: [],
    fail: [],
    notApplicable: [{}, { enabled: true }],
  },
] satisfies Pair[];
