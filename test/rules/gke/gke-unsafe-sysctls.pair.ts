import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-kubelet-unsafe-sysctls',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'kubeletConfig'],
    pass: [{ allowedUnsafeSysctls: [] }, {}, absent],
    fail: [{ allowedUnsafeSysctls: ['net.core.somaxconn'] }],
  },
] satisfies Pair[];
