import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-secret-manager',
    provider: 'gke',
    at: ['cluster', 'secretManagerConfig'],
    pass: [{ enabled: true, rotationConfig: { enabled: true } }],
    fail: [{}, { enabled: true }, { enabled: true, rotationConfig: {} }, absent, null],
  },
] satisfies Pair[];
