import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-kubelet-readonly-port',
    provider: 'gke',
    at: ['cluster', 'nodePoolDefaults', 'nodeConfigDefaults', 'nodeKubeletConfig'],
    pass: [{ insecureKubeletReadonlyPortEnabled: false }],
    fail: [{ insecureKubeletReadonlyPortEnabled: true }],
    unknown: [{}, absent],
  },
  {
    row: 'gke-kubelet-readonly-port',
    provider: 'gke',
    at: ['cluster', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'insecureKubeletReadonlyPortEnabled'],
    pass: [false],
    fail: [true],
    unknown: [absent],
  },
  {
    row: 'gke-kubelet-readonly-port',
    provider: 'gke',
    given: [[['cluster', 'autopilot'], { enabled: true }]],
    at: ['cluster', 'nodePoolAutoConfig', 'nodeKubeletConfig'],
    pass: [{ insecureKubeletReadonlyPortEnabled: false }],
    fail: [{ insecureKubeletReadonlyPortEnabled: true }],
    unknown: [{}, absent],
  },
] satisfies Pair[];
