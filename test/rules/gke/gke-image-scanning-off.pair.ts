import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-image-scanning',
    provider: 'gke',
    from: 'account',
    at: ['services'],
    pass: [[{ name: 'projects/41/services/containerscanning.googleapis.com', state: 'ENABLED' }]],
    fail: [[{ name: 'projects/41/services/containerscanning.googleapis.com', state: 'DISABLED' }], []],
  },
  {
    row: 'gke-image-scanning',
    provider: 'gke',
    from: 'account',
    at: ['repositories', 0, 'repository', 'vulnerabilityScanningConfig'],
    pass: [{ enablementState: 'SCANNING_ACTIVE' }, {}, absent],
    fail: [{ enablementConfig: 'DISABLED' }, { enablementState: 'SCANNING_DISABLED' }],
  },
] satisfies Pair[];
