import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-azure-policy-addon',
    provider: 'aks',
    at: ['cluster', 'properties', 'addonProfiles'],
    pass: [{ azurePolicy: { enabled: true, config: null } }, { azurepolicy: { enabled: true } }],
    fail: [{ azurePolicy: { enabled: false } }, { azurePolicy: { enabled: 'true' } }, {}, null, absent],
  },
] satisfies readonly Pair[];
