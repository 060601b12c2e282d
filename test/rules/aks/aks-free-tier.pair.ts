import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-paid-tier',
    provider: 'aks',
    at: ['cluster', 'sku', 'tier'],
    pass: ['Standard', 'Premium', 'Paid'],
    fail: ['Free', 'free', null, absent],
  },
] satisfies readonly Pair[];
