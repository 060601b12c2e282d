import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-kms-vault-public',
    provider: 'aks',
    at: ['cluster', 'properties', 'securityProfile', 'azureKeyVaultKms', 'keyVaultNetworkAccess'],
    pass: ['Private', 'private'],
    fail: ['Public', null, absent],
  },
  {
    row: 'aks-kms-vault-public',
    provider: 'aks',
    at: ['cluster', 'properties', 'securityProfile', 'azureKeyVaultKms'],
    pass: [],
    fail: [],
    notApplicable: [null, { enabled: false }],
  },
] satisfies readonly Pair[];
