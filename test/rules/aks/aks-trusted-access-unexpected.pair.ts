import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-trusted-access',
    provider: 'aks',
    at: [...resource('trusted'), 'properties', 'sourceResourceId'],
    pass: ['/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w'],
    fail: ['/subscriptions/s/resourceGroups/g/providers/Evil.Corp/things/t'],
    from: 'account',
    expected: { trustedAccess: ['/subscriptions/*/Microsoft.MachineLearningServices/workspaces/*'] },
  },
] satisfies readonly Pair[];
