import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-nap-node-management',
    provider: 'gke',
    at: ['cluster', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'management'],
    pass: [{ autoUpgrade: true, autoRepair: true }],
    fail: [{ autoUpgrade: true }, { autoRepair: true }, {}, absent],
  },
  {
    row: 'gke-nap-node-management',
    provider: 'gke',
    at: ['cluster', 'autoscaling'],
    pass: [],
    fail: [],
    notApplicable: [{}, absent],
  },
] satisfies Pair[];
