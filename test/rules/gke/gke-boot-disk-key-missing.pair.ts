import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-boot-disk-cmek',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'bootDiskKmsKey'],
    pass: ['projects/acme-shop/locations/europe-west1/keyRings/gke/cryptoKeys/disks'],
    fail: ['', absent],
  },
  {
    row: 'gke-boot-disk-cmek',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config'],
    pass: [],
    fail: [{}],
    unknown: [absent],
  },
] satisfies Pair[];
