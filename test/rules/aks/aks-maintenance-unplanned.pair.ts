import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-maintenance-window',
    provider: 'aks',
    at: [...resource('maintenance'), 'id'],
    pass: [
      '/subscriptions/2f6a9b31-4c7d-4e58-9a10-b3c5d7e9f102/resourceGroups/rg-shop/providers/Microsoft.ContainerService/managedClusters/shop/maintenanceConfigurations/aksManagedAutoUpgradeSchedule',
    ],
    fail: ['/gone'],
    from: 'account',
  },
  {
    row: 'aks-maintenance-window',
    provider: 'aks',
    at: [...resource('osMaintenance'), 'id'],
    pass: [],
    fail: ['/gone'],
    from: 'account',
  },
] satisfies readonly Pair[];
