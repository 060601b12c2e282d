import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-subnet-flow-logs',
    provider: 'gke',
    from: 'account',
    given: [[['subnetworks', 0, 'enableFlowLogs'], absent]],
    at: ['subnetworks', 0, 'logConfig'],
    pass: [{ enable: true }],
    fail: [{ enable: false }, {}],
  },
  {
    row: 'gke-subnet-flow-logs',
    provider: 'gke',
    from: 'account',
    given: [[['subnetworks', 0, 'logConfig'], absent]],
    at: ['subnetworks', 0, 'enableFlowLogs'],
    pass: [true],
    fail: [false, absent],
  },
  {
    row: 'gke-subnet-flow-logs',
    provider: 'gke',
    at: ['cluster', 'networkConfig', 'subnetwork'],
    pass: [],
    fail: [],
    unknown: ['projects/other-host/regions/europe-west1/subnetworks/prod-nodes'],
  },
] satisfies Pair[];
