import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-legacy-abac',
    provider: 'gke',
    at: ['cluster', 'legacyAbac'],
    pass: [{}, { enabled: false }, absent, null],
    fail: [{ enabled: true }],
  },
  {
    row: 'gke-legacy-abac',
    provider: 'gke',
    given: [[['cluster', 'legacyAbac'], { enabled: true }]],
    at: ['cluster', 'autopilot'],
    pass: [],
    fail: [{}, absent],
    notApplicable: [{ enabled: true }],
  },
] satisfies Pair[];
