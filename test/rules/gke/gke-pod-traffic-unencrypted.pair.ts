import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-intransit-encryption',
    provider: 'gke',
    at: ['cluster', 'networkConfig', 'inTransitEncryptionConfig'],
    pass: ['IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT'],
    fail: ['IN_TRANSIT_ENCRYPTION_DISABLED', absent],
    unknown: [9],
  },
] satisfies Pair[];
