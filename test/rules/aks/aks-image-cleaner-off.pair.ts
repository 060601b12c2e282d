import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-image-cleaner',
    provider: 'aks',
    at: ['cluster', 'properties', 'securityProfile', 'imageCleaner'],
    pass: [{ enabled: true, intervalHours: 168 }],
    fail: [{ enabled: false }, null, absent],
  },
] satisfies readonly Pair[];
