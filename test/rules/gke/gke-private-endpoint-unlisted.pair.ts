import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-private-endpoint-enforcement',
    provider: 'gke',
    at: ['cluster', 'controlPlaneEndpointsConfig', 'ipEndpointsConfig', 'authorizedNetworksConfig'],
    pass: [{ enabled: true, privateEndpointEnforcementEnabled: true }],
    fail: [{ enabled: true }, { enabled: true, privateEndpointEnforcementEnabled: false }],
    notApplicable: [{}],
  },
] satisfies Pair[];
