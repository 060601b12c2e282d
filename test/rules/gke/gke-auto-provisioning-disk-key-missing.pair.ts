import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-boot-disk-cmek',
    provider: 'gke',
    at: ['cluster', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'bootDiskKmsKey'],
    pass: ['projects/acme-shop/locations/europe-west1/keyRings/gke/cryptoKeys/disks'],
    fail: ['', absent],
  },
] satisfies Pair[];
