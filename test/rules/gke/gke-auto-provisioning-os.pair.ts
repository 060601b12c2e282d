import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-nap-cos',
    provider: 'gke',
    at: ['cluster', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'imageType'],
    pass: ['COS_CONTAINERD', 'cos', absent],
    fail: ['UBUNTU_CONTAINERD'],
  },
  {
    row: 'gke-nap-cos',
    provider: 'gke',
    at: ['cluster', 'autoscaling'],
    pass: [],
    fail: [],
    notApplicable: [{}, absent],
  },
] satisfies Pair[];
