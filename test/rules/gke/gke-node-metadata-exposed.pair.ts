import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-metadata-server',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'workloadMetadataConfig'],
    pass: [{ mode: 'GKE_METADATA' }],
    fail: [{ mode: 'GCE_METADATA' }, { mode: 'MODE_UNSPECIFIED' }, {}, absent, null],
    unknown: [{ mode: 9 }],
  },
  {
    row: 'gke-metadata-server',
    provider: 'gke',
    at: ['cluster', 'nodePools', 1, 'config', 'workloadMetadataConfig'],
    pass: [{ mode: 'GKE_METADATA' }],
    fail: [absent],
  },
  {
    row: 'gke-metadata-server',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config'],
    pass: [],
    fail: [],
    unknown: [absent],
  },
  {
    row: 'gke-metadata-server',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'nodePools', 0, 'config'],
    pass: [],
    fail: [],
    notApplicable: [{}],
  },
] satisfies Pair[];
