import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-client-certificate',
    provider: 'gke',
    at: ['cluster', 'masterAuth'],
    pass: [{ clusterCaCertificate: 'Zm9v' }, { clientCertificateConfig: {} }, {}],
    fail: [{ clientCertificateConfig: { issueClientCertificate: true } }],
    unknown: [absent, null],
  },
  {
    row: 'gke-basic-auth',
    provider: 'gke',
    at: ['cluster', 'masterAuth', 'username'],
    pass: ['', absent],
    fail: ['admin'],
  },
] satisfies Pair[];
