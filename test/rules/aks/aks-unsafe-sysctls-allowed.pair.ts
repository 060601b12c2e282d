import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-kubelet-unsafe-sysctls',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'kubeletConfig'],
    pass: [null, absent, {}, { allowedUnsafeSysctls: [] }],
    fail: [{ allowedUnsafeSysctls: ['net.core.somaxconn'] }],
  },
] satisfies readonly Pair[];
