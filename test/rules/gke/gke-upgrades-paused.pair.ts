import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-version-support',
    provider: 'gke',
    at: ['upgradeInfo', 'autoUpgradeStatus'],
    pass: [['ACTIVE'], absent],
    fail: [['UPGRADE_PAUSED'], ['MINOR_UPGRADE_PAUSED'], ['ACTIVE', 'UPGRADE_PAUSED']],
    unknown: [[99]],
  },
] satisfies Pair[];
