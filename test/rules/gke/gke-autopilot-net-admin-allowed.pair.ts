import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-autopilot-net-admin',
    provider: 'gke',
    given: [[['cluster', 'autopilot', 'enabled'], true]],
    at: ['cluster', 'autopilot', 'workloadPolicyConfig'],
    pass: [{}, { allowNetAdmin: false }, absent],
    fail: [{ allowNetAdmin: true }],
  },
  {
    row: 'gke-autopilot-net-admin',
    provider: 'gke',
    at: ['cluster', 'autopilot'],
    pass: [],
    fail: [],
    notApplicable: [{ workloadPolicyConfig: { allowNetAdmin: true } }],
  },
] satisfies Pair[];
