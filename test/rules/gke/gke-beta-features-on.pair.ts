import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-beta-apis',
    provider: 'gke',
    at: ['cluster', 'enableK8sBetaApis'],
    pass: [{}, { enabledApis: [] }, absent],
    fail: [{ enabledApis: ['resource.k8s.io/v1beta1/deviceclasses'] }],
  },
  {
    row: 'gke-beta-apis',
    provider: 'gke',
    at: ['cluster', 'alphaClusterFeatureGates'],
    pass: [[], absent],
    fail: [['UserNamespacesSupport']],
  },
] satisfies Pair[];
