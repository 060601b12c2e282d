import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-node-cos',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'imageType'],
    pass: ['COS_CONTAINERD', 'cos_containerd', 'WINDOWS_LTSC_CONTAINERD'],
    fail: ['UBUNTU_CONTAINERD', 'ubuntu'],
    unknown: ['', absent],
  },
  {
    row: 'gke-node-cos',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'nodePools', 0, 'config', 'imageType'],
    pass: [],
    fail: [],
    notApplicable: ['UBUNTU_CONTAINERD'],
  },
] satisfies Pair[];
