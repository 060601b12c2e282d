import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-local-accounts',
    provider: 'aks',
    at: ['cluster', 'properties', 'disableLocalAccounts'],
    pass: [true],
    fail: [false, null, absent, 'true'],
  },
] satisfies readonly Pair[];
