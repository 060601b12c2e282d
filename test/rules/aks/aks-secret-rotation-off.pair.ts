import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-secret-store-rotation',
    provider: 'aks',
    at: ['cluster', 'properties', 'addonProfiles', 'azureKeyvaultSecretsProvider'],
    pass: [{ enabled: true, config: { enableSecretRotation: 'true' } }],
    fail: [
      { enabled: true, config: { enableSecretRotation: 'false' } },
      { enabled: true, config: null },
      { enabled: true, config: {} },
    ],
    notApplicable: [{ enabled: false }, null],
  },
] satisfies readonly Pair[];
