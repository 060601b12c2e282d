import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-transit-encryption',
    provider: 'aks',
    at: ['cluster', 'properties', 'networkProfile', 'advancedNetworking'],
    pass: [{ enabled: true, security: { transitEncryption: { type: 'WireGuard' } } }],
    fail: [{ enabled: true, security: { transitEncryption: { type: 'None' } } }, { enabled: true }, null, absent],
    unknown: [{ security: { transitEncryption: { type: 'Quantum' } } }],
  },
  {
    row: 'aks-transit-encryption',
    provider: 'aks',
    at: ['cluster', 'properties', 'networkProfile', 'networkDataplane'],
    pass: [],
    fail: [],
    notApplicable: ['azure', absent],
  },
] satisfies readonly Pair[];
