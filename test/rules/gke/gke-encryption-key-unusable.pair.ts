import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-secrets-kms',
    provider: 'gke',
    from: 'account',
    at: ['cryptoKeys', 0, 'primary', 'state'],
    pass: ['ENABLED'],
    fail: ['DISABLED', 'DESTROY_SCHEDULED', 'DESTROYED'],
    unknown: [absent, 9],
  },
  {
    row: 'gke-secrets-kms',
    provider: 'gke',
    from: 'account',
    at: ['cryptoKeys', 1, 'primary', 'state'],
    pass: ['ENABLED'],
    fail: ['DISABLED'],
  },
  {
    row: 'gke-secrets-kms',
    provider: 'gke',
    from: 'account',
    at: ['cryptoKeys'],
    pass: [],
    fail: [],
    unknown: [[]],
  },
] satisfies Pair[];
