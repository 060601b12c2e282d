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
      '/subscriptions/7b1e4c80-3a5d-4f27-8c64-91d2a0f35e21/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v',
    ],
    fail: ['/subscriptions/7b1e4c80-3a5d-4f27-8c64-91d2a0f35e21', '/'],
    from: 'account',
    given: [[[...resource('role'), 'properties', 'permissions'], [{ actions: ['*'] }]]],
  },
] satisfies readonly Pair[];
