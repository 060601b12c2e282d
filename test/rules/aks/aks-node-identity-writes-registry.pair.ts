import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-acr-access',
    provider: 'aks',
    at: [...resource('role'), 'properties', 'permissions', 0, 'actions'],
    pass: [['Microsoft.ContainerRegistry/registries/pull/read'], ['*/read'], []],
    fail: [
      ['*'],
      ['Microsoft.ContainerRegistry/registries/push/write'],
      ['Microsoft.ContainerRegistry/*'],
      ['microsoft.containerregistry/*/write'],
    ],
    from: 'account',
  },
  {
    row: 'aks-acr-access',
    provider: 'aks',
    at: [...resource('assignment'), 'properties', 'scope'],
    pass: [
      '/subscriptions/2f6a9b31-4c7d-4e58-9a10-b3c5d7e9f102/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v',
    ],
    fail: ['/subscriptions/2f6a9b31-4c7d-4e58-9a10-b3c5d7e9f102', '/'],
    from: 'account',
    given: [[[...resource('role'), 'properties', 'permissions'], [{ actions: ['*'] }]]],
  },
] satisfies readonly Pair[];
