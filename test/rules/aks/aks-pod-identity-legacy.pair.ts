import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-pod-identity-legacy',
    provider: 'aks',
    at: ['cluster', 'properties', 'podIdentityProfile'],
    pass: [{ enabled: false }, {}, null, absent],
    fail: [{ enabled: true }, { allowNetworkPluginKubenet: true }],
  },
] satisfies readonly Pair[];
