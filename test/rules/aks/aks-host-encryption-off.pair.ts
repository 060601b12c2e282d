import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-host-encryption',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'enableEncryptionAtHost'],
    pass: [true],
    fail: [false, null, absent],
  },
] satisfies readonly Pair[];
