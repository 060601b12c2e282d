import { absent, type Pair } from '../../wire/pairs.ts';

const until = (year: number, more = {}) => ({
  freeze: { startTime: '2026-01-01T00:00:00Z', endTime: `${year}-01-02T00:00:00Z`, ...more },
});

export default [
  {
    row: 'gke-upgrade-exclusion-forever',
    provider: 'gke',
    at: ['cluster', 'maintenancePolicy', 'window', 'maintenanceExclusions'],
    pass: [{}, absent, until(2026), until(2099, { maintenanceExclusionOptions: { scope: 'NO_MINOR_UPGRADES' } })],
    fail: [
      until(2099),
      until(2099, { maintenanceExclusionOptions: {} }),
      until(2099, {
        maintenanceExclusionOptions: { scope: 'NO_MINOR_UPGRADES', endTimeBehavior: 'UNTIL_END_OF_SUPPORT' },
      }),
    ],
  },
  {
    row: 'gke-upgrade-exclusion-forever',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'maintenancePolicy'],
    pass: [{}, absent],
    fail: [{ exclusionUntilEndOfSupport: { enabled: true } }],
  },
] satisfies Pair[];
