import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-kube-dashboard',
    provider: 'aks',
    at: ['cluster', 'properties', 'addonProfiles'],
    pass: [{ kubeDashboard: { enabled: false, config: null } }, {}, null, absent],
    fail: [{ kubeDashboard: { enabled: true } }, { kubedashboard: { enabled: true, config: {} } }],
  },
] satisfies readonly Pair[];
