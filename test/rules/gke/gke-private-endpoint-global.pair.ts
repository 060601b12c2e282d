import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-private-endpoint-global-access',
    provider: 'gke',
    at: ['cluster', 'controlPlaneEndpointsConfig', 'ipEndpointsConfig', 'globalAccess'],
    pass: [false, absent],
    fail: [true],
  },
  {
    row: 'gke-private-endpoint-global-access',
    provider: 'gke',
    at: ['cluster', 'privateClusterConfig'],
    pass: [{ masterGlobalAccessConfig: {} }, absent],
    fail: [{ masterGlobalAccessConfig: { enabled: true } }],
  },
] satisfies Pair[];
