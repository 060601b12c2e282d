import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-authorized-networks-google-cloud',
    provider: 'gke',
    given: [[['cluster', 'controlPlaneEndpointsConfig', 'ipEndpointsConfig', 'enablePublicEndpoint'], true]],
    at: [
      'cluster',
      'controlPlaneEndpointsConfig',
      'ipEndpointsConfig',
      'authorizedNetworksConfig',
      'gcpPublicCidrsAccessEnabled',
    ],
    pass: [false],
    fail: [true],
    unknown: [absent],
  },
  {
    row: 'gke-authorized-networks-google-cloud',
    provider: 'gke',
    at: ['cluster', 'controlPlaneEndpointsConfig', 'ipEndpointsConfig'],
    pass: [],
    fail: [
      { enablePublicEndpoint: true, authorizedNetworksConfig: { enabled: true, gcpPublicCidrsAccessEnabled: true } },
    ],
    notApplicable: [
      { enablePublicEndpoint: false },
      { enablePublicEndpoint: true, authorizedNetworksConfig: { gcpPublicCidrsAccessEnabled: true } },
    ],
  },
] satisfies Pair[];
