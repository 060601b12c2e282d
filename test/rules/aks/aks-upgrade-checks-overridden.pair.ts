import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-force-upgrade',
    provider: 'aks',
    at: ['cluster', 'properties', 'upgradeSettings', 'overrideSettings'],
    pass: [
      { forceUpgrade: false, until: '2099-01-01T00:00:00Z' },
      { forceUpgrade: true, until: '2023-04-01T13:00:00Z' },
      { forceUpgrade: true },
      null,
      absent,
    ],
    fail: [{ forceUpgrade: true, until: '2099-01-01T00:00:00Z' }],
  },
] satisfies readonly Pair[];
