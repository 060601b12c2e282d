import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-nap-integrity-monitoring',
    provider: 'gke',
    at: ['cluster', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'shieldedInstanceConfig'],
    pass: [{ enableIntegrityMonitoring: true }],
    fail: [{}, { enableIntegrityMonitoring: false }],
    unknown: [absent, null],
  },
  {
    row: 'gke-nap-integrity-monitoring',
    provider: 'gke',
    at: ['cluster', 'autoscaling'],
    pass: [],
    fail: [],
    notApplicable: [{}, absent],
  },
] satisfies Pair[];
