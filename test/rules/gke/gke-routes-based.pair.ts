import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-vpc-native',
    provider: 'gke',
    at: ['cluster', 'ipAllocationPolicy'],
    pass: [{ useIpAliases: true }],
    fail: [{ useRoutes: true }, {}, absent, null],
  },
] satisfies Pair[];
