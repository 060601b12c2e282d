import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-run-command',
    provider: 'aks',
    at: ['cluster', 'properties', 'apiServerAccessProfile', 'disableRunCommand'],
    pass: [true],
    fail: [false, null, absent],
  },
] satisfies readonly Pair[];
