import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-pd-csi',
    provider: 'gke',
    at: ['cluster', 'addonsConfig', 'gcePersistentDiskCsiDriverConfig'],
    pass: [{ enabled: true }],
    fail: [{}, absent],
  },
] satisfies Pair[];
