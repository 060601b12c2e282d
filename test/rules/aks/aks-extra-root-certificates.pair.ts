import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-custom-ca-trust',
    provider: 'aks',
    at: ['cluster', 'properties', 'securityProfile', 'customCATrustCertificates'],
    pass: [null, absent, []],
    fail: [['LS0tLS1CRUdJTg==']],
  },
  {
    row: 'aks-custom-ca-trust',
    provider: 'aks',
    at: ['cluster', 'properties', 'httpProxyConfig', 'trustedCa'],
    pass: [null, absent, ''],
    fail: ['LS0tLS1CRUdJTg=='],
  },
] satisfies readonly Pair[];
