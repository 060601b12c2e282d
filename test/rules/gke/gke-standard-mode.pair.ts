import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-autopilot',
    provider: 'gke',
    at: ['cluster', 'autopilot'],
    pass: [{ enabled: true }],
    fail: [{}, absent, null],
  },
] satisfies Pair[];
