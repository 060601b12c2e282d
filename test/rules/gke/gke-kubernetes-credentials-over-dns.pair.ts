import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-dns-endpoint-k8s-credentials',
    provider: 'gke',
    at: ['cluster', 'controlPlaneEndpointsConfig', 'dnsEndpointConfig'],
    pass: [{}, { enableK8sTokensViaDns: false }, absent],
    fail: [{ enableK8sTokensViaDns: true }, { enableK8sCertsViaDns: true }],
  },
] satisfies Pair[];
