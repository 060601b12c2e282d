import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-managed-identity',
    provider: 'aks',
    at: ['cluster', 'properties', 'servicePrincipalProfile'],
    pass: [{ clientId: 'msi' }, null],
    fail: [{ clientId: '0d4a6f3c-52f1-4d0e-9a7b-6c1f0e2b8d11' }],
  },
  {
    row: 'aks-managed-identity',
    provider: 'aks',
    at: ['cluster', 'identity'],
    pass: [{ type: 'SystemAssigned' }, { type: 'UserAssigned' }],
    fail: [absent, null, { type: 'None' }],
  },
] satisfies readonly Pair[];
