import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-container-insights',
    provider: 'aks',
    at: ['cluster', 'properties', 'addonProfiles'],
    pass: [
      { omsAgent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: 'w' } } },
      { omsagent: { enabled: true, config: { logAnalyticsWorkspaceResourceId: 'w' } } },
    ],
    fail: [{ omsagent: { enabled: true, config: null } }, { omsagent: { enabled: false } }, null],
  },
] satisfies readonly Pair[];
