import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-private-cluster-public-fqdn',
    provider: 'aks',
    at: ['cluster', 'properties', 'apiServerAccessProfile', 'enablePrivateClusterPublicFQDN'],
    pass: [false],
    fail: [true, null, absent],
  },
  {
    row: 'aks-private-cluster-public-fqdn',
    provider: 'aks',
    at: ['cluster', 'properties', 'apiServerAccessProfile'],
    pass: [],
    fail: [],
    notApplicable: [null, { enablePrivateCluster: false }],
  },
] satisfies readonly Pair[];
