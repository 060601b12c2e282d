import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-identity-bindings',
    provider: 'aks',
    at: [...resource('binding'), 'properties', 'managedIdentity', 'resourceId'],
    pass: ['/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shop-api'],
    fail: ['/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/owner'],
    from: 'account',
    expected: { identityBindings: ['*/userassignedidentities/shop-*'] },
  },
] satisfies readonly Pair[];
