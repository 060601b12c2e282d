import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-public-network-access',
    provider: 'aks',
    at: ['cluster', 'properties', 'publicNetworkAccess'],
    pass: ['Disabled', 'disabled'],
    fail: ['Enabled', null, absent, 'SecuredByPerimeter'],
  },
] satisfies readonly Pair[];
