import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-defender-profile',
    provider: 'aks',
    at: ['cluster', 'properties', 'securityProfile', 'defender'],
    pass: [{ securityMonitoring: { enabled: true } }],
    fail: [{ securityMonitoring: { enabled: false } }, { securityMonitoring: null }, null, absent],
  },
] satisfies readonly Pair[];
