import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-security-posture',
    provider: 'gke',
    at: ['cluster', 'securityPostureConfig'],
    pass: [{ mode: 'BASIC' }, { mode: 'ENTERPRISE' }],
    fail: [{ mode: 'DISABLED' }, { mode: 'MODE_UNSPECIFIED' }, {}, absent],
    unknown: [{ mode: 9 }],
  },
] satisfies Pair[];
