import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-secret-store-addon',
    provider: 'aks',
    at: ['cluster', 'properties', 'addonProfiles'],
    pass: [
      { azureKeyvaultSecretsProvider: { enabled: true, config: null } },
      { azurekeyvaultsecretsprovider: { enabled: true } },
    ],
    fail: [
      { azureKeyvaultSecretsProvider: { enabled: false } },
      { azureKeyvaultSecretsProvider: { enabled: 'true' } },
      {},
      null,
      absent,
    ],
  },
] satisfies readonly Pair[];
