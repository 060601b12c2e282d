import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-acr-access',
    provider: 'aks',
    at: [...resource('registry'), 'properties'],
    pass: [
      { publicNetworkAccess: 'Disabled' },
      { publicNetworkAccess: 'Enabled', networkRuleSet: { defaultAction: 'Deny' } },
    ],
    fail: [
      { publicNetworkAccess: 'Disabled', adminUserEnabled: true },
      { publicNetworkAccess: 'Enabled', anonymousPullEnabled: true },
      { publicNetworkAccess: 'Enabled' },
      {},
    ],
    from: 'account',
  },
] satisfies readonly Pair[];
