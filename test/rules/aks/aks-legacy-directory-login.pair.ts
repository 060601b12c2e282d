import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-legacy-aad',
    provider: 'aks',
    at: ['cluster', 'properties', 'aadProfile'],
    pass: [{ managed: true }, { managed: true, serverAppID: '' }, null],
    fail: [{ managed: false, serverAppID: 's', clientAppID: 'c' }, { clientAppID: 'c' }],
  },
] satisfies readonly Pair[];
