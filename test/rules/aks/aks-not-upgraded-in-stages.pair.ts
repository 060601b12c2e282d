import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-fleet-member',
    provider: 'aks',
    at: [...resource('member'), 'properties', 'clusterResourceId'],
    pass: [
      '/subscriptions/2F6A9B31-4c7d-4e58-9a10-b3c5d7e9f102/resourcegroups/RG-shop/providers/Microsoft.ContainerService/managedClusters/shop',
    ],
    fail: ['/subscriptions/other'],
    from: 'account',
  },
] satisfies readonly Pair[];
