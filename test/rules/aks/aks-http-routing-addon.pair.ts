import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-http-app-routing',
    provider: 'aks',
    at: ['cluster', 'properties', 'addonProfiles'],
    pass: [{ httpApplicationRouting: { enabled: false, config: null } }, {}, null, absent],
    fail: [{ httpApplicationRouting: { enabled: true } }, { httpapplicationrouting: { enabled: true, config: {} } }],
  },
] satisfies readonly Pair[];
