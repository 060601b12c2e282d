import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-subnet-private-google-access',
    provider: 'gke',
    from: 'account',
    at: ['subnetworks', 0, 'privateIpGoogleAccess'],
    pass: [true],
    fail: [false, absent],
  },
] satisfies Pair[];
