import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-nap-secure-boot',
    provider: 'gke',
    at: ['cluster', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'shieldedInstanceConfig'],
    pass: [{ enableSecureBoot: true }],
    fail: [{}, { enableSecureBoot: false }, absent],
  },
  {
    row: 'gke-nap-secure-boot',
    provider: 'gke',
    at: ['cluster', 'autoscaling'],
    pass: [],
    fail: [],
    notApplicable: [{}, absent],
  },
] satisfies Pair[];
