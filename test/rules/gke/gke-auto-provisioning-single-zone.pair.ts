import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-nap-multi-zone',
    provider: 'gke',
    at: ['cluster', 'autoscaling', 'autoprovisioningLocations'],
    pass: [[], ['europe-west1-b', 'europe-west1-c'], absent],
    fail: [['europe-west1-b']],
  },
] satisfies Pair[];
