import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-maintenance-window',
    provider: 'aks',
    at: [...resource('maintenance'), 'id'],
    pass: [
      '/subscriptions/7b1e4c80-3a5d-4f27-8c64-91d2a0f35e21/resourceGroups/rg-shop/providers/Microsoft.ContainerService/managedClusters/shop/maintenanceConfigurations/aksManagedAutoUpgradeSchedule',
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
