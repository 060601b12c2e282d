import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-anonymous-auth',
    provider: 'gke',
    at: ['cluster', 'anonymousAuthenticationConfig'],
    pass: [{ mode: 'LIMITED' }],
    fail: [{ mode: 'ENABLED' }, { mode: 'MODE_UNSPECIFIED' }, {}, absent, null],
    unknown: [{ mode: 9 }],
  },
] satisfies Pair[];
