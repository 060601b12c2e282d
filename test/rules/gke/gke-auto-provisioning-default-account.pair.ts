import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-nap-default-sa',
    provider: 'gke',
    at: ['cluster', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'serviceAccount'],
    pass: ['nodes@acme-shop.iam.gserviceaccount.com'],
    fail: ['default', '', absent],
  },
  {
    row: 'gke-nap-default-sa',
    provider: 'gke',
    at: ['cluster', 'autoscaling'],
    pass: [],
    fail: [{ enableNodeAutoprovisioning: true }],
    notApplicable: [{}, absent],
  },
  {
    row: 'gke-nap-default-sa',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'autoscaling'],
    pass: [{ autoprovisioningNodePoolDefaults: { serviceAccount: 'nodes@acme-shop.iam.gserviceaccount.com' } }],
    fail: [absent, {}],
  },
] satisfies Pair[];
