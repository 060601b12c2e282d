import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-internet-exposure-nsg',
    provider: 'aks',
    at: [...resource('nsg'), 'properties', 'securityRules', 0, 'properties', 'sourceAddressPrefix'],
    pass: ['VirtualNetwork', '10.0.0.0/8', 'AzureLoadBalancer', '203.0.113.0/24'],
    fail: ['*', 'Internet', '0.0.0.0/0', '::/0'],
    from: 'account',
  },
  {
    row: 'aks-internet-exposure-nsg',
    provider: 'aks',
    at: [...resource('nodesNsg'), 'properties', 'securityRules', 0, 'properties'],
    pass: [],
    fail: [
      {
        priority: 100,
        direction: 'Inbound',
        access: 'Allow',
        protocol: '*',
        sourceAddressPrefixes: ['0.0.0.0/1', '128.0.0.0/1'],
        destinationAddressPrefix: '*',
        destinationPortRange: '22',
      },
    ],
    from: 'account',
  },
] satisfies readonly Pair[];
