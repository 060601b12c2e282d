import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-version-support',
    provider: 'gke',
    at: ['upgradeInfo', 'endOfStandardSupportTimestamp'],
    pass: ['2099-01-01T00:00:00Z'],
    fail: ['2026-01-01T00:00:00Z'],
    unknown: [absent, 'soon'],
  },
  {
    row: 'gke-version-support',
    provider: 'gke',
    given: [
      [['cluster', 'releaseChannel'], { channel: 'EXTENDED' }],
      [['upgradeInfo', 'endOfStandardSupportTimestamp'], '2026-01-01T00:00:00Z'],
    ],
    at: ['upgradeInfo', 'endOfExtendedSupportTimestamp'],
    pass: ['2099-01-01T00:00:00Z'],
    fail: ['2026-01-01T00:00:00Z', absent],
  },
] satisfies Pair[];
