import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-backup',
    provider: 'aks',
    at: [...resource('backup'), 'properties', 'currentProtectionState'],
    pass: ['ProtectionConfigured'],
    fail: ['ProtectionStopped', 'ProtectionError'],
    from: 'account',
  },
  {
    row: 'aks-backup',
    provider: 'aks',
    at: [...resource('backup'), 'properties', 'dataSourceInfo', 'resourceID'],
    pass: [],
    fail: ['/subscriptions/other'],
    from: 'account',
  },
] satisfies readonly Pair[];
