import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-kubelet-readonly-port',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'kubeletConfig'],
    pass: [{ insecureKubeletReadonlyPortEnabled: false }],
    fail: [{ insecureKubeletReadonlyPortEnabled: true }],
    unknown: [{}, absent, null],
  },
] satisfies Pair[];
