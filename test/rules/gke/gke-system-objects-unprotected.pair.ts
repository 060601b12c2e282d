import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-cluster-policy',
    provider: 'gke',
    at: ['cluster', 'autopilot', 'clusterPolicyConfig'],
    pass: [{ noSystemMutation: true, noSystemImpersonation: true, noUnsafeWebhooks: true, noStandardNodePools: true }],
    fail: [{ noSystemMutation: true }, {}, absent],
  },
  {
    row: 'gke-cluster-policy',
    provider: 'gke',
    at: ['cluster', 'autopilot'],
    pass: [],
    fail: [{}],
    notApplicable: [{ enabled: true }],
  },
] satisfies Pair[];
