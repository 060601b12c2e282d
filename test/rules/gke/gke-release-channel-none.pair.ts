import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-release-channel',
    provider: 'gke',
    at: ['cluster', 'releaseChannel'],
    pass: [{ channel: 'RAPID' }, { channel: 'REGULAR' }, { channel: 'STABLE' }, { channel: 'EXTENDED' }],
    fail: [{}, { channel: 'UNSPECIFIED' }, absent, null],
    unknown: [{ channel: 9 }],
  },
] satisfies Pair[];
