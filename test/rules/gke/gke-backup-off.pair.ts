import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-backup-agent',
    provider: 'gke',
    at: ['cluster', 'addonsConfig', 'gkeBackupAgentConfig'],
    pass: [{ enabled: true }],
    fail: [{}, absent],
  },
] satisfies Pair[];
