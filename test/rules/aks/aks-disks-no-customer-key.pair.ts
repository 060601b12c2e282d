import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-disk-encryption-set',
    provider: 'aks',
    at: ['cluster', 'properties', 'diskEncryptionSetID'],
    pass: ['/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/d'],
    fail: ['', null, absent],
  },
] satisfies readonly Pair[];
