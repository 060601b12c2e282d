import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-rbac',
    provider: 'aks',
    at: ['cluster', 'properties', 'enableRBAC'],
    pass: [true],
    fail: [false],
    unknown: [absent, null],
  },
] satisfies readonly Pair[];
