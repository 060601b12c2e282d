import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-user-managed-keys',
    provider: 'gke',
    at: ['cluster', 'userManagedKeysConfig', 'etcdPeerCa'],
    pass: ['projects/p/locations/l/caPools/etcd-peer'],
    fail: ['', absent],
  },
  {
    row: 'gke-user-managed-keys',
    provider: 'gke',
    at: ['cluster', 'userManagedKeysConfig'],
    pass: [],
    fail: [{}, absent],
  },
] satisfies Pair[];
