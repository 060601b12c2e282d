import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-deployment-safeguards',
    provider: 'aks',
    at: [...resource('safeguards'), 'properties'],
    pass: [{ level: 'Enforce' }, { level: 'enforce', excludedNamespaces: ['a'] }],
    fail: [{ level: 'Warn' }, { level: 'Off' }],
    from: 'account',
    unknown: [{}, null],
  },
  {
    row: 'aks-deployment-safeguards',
    provider: 'aks',
    at: [...resource('safeguards'), 'id'],
    pass: [],
    fail: ['/gone'],
    from: 'account',
  },
  {
    row: 'aks-deployment-safeguards',
    provider: 'aks',
    at: ['cluster', 'sku', 'name'],
    pass: [],
    fail: [],
    notApplicable: ['Automatic'],
  },
] satisfies readonly Pair[];
