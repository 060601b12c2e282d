import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-service-external-ips',
    provider: 'gke',
    at: ['cluster', 'networkConfig', 'serviceExternalIpsConfig'],
    pass: [{}, absent],
    fail: [{ enabled: true }],
  },
] satisfies Pair[];
