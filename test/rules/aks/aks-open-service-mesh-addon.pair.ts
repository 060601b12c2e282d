import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-osm-addon',
    provider: 'aks',
    at: ['cluster', 'properties', 'addonProfiles'],
    pass: [{ openServiceMesh: { enabled: false } }, {}, null, absent],
    fail: [{ openServiceMesh: { enabled: true } }, { openservicemesh: { enabled: true } }],
  },
] satisfies readonly Pair[];
