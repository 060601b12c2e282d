import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-fleet-member',
    provider: 'aks',
    at: [...resource('member'), 'properties', 'clusterResourceId'],
    pass: [
      '/subscriptions/7B1E4C80-3a5d-4f27-8c64-91d2a0f35e21/resourcegroups/RG-shop/providers/Microsoft.ContainerService/managedClusters/shop',
    ],
    fail: ['/subscriptions/other'],
    from: 'account',
  },
] satisfies readonly Pair[];
