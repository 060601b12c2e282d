import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-entra-integration',
    provider: 'aks',
    at: ['cluster', 'properties', 'aadProfile'],
    pass: [{ managed: true }],
    fail: [null, absent, { managed: false, serverAppID: 's', clientAppID: 'c' }, { managed: null }],
  },
] satisfies readonly Pair[];
