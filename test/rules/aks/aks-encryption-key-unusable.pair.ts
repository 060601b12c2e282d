import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-kms-etcd',
    provider: 'aks',
    at: [...resource('key'), 'properties', 'attributes'],
    pass: [{ enabled: true }, { enabled: true, exp: 4_000_000_000 }],
    fail: [{ enabled: false }, { enabled: true, exp: 1_750_000_000 }, { enabled: true, nbf: 4_000_000_000 }],
    from: 'account',
    unknown: [{}],
  },
  {
    row: 'aks-kms-etcd',
    provider: 'aks',
    at: [...resource('key'), 'id'],
    pass: [],
    fail: ['/subscriptions/elsewhere'],
    from: 'account',
  },
  {
    row: 'aks-kms-etcd',
    provider: 'aks',
    at: ['cluster', 'properties', 'securityProfile', 'azureKeyVaultKms'],
    pass: [],
    fail: [],
    notApplicable: [null],
    unknown: [{ enabled: true, keyId: 'https://hsm.managedhsm.azure.net/keys/k' }],
  },
] satisfies readonly Pair[];
