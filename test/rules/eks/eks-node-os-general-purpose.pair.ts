import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-node-container-optimized-os',
    provider: 'eks',
    at: ['nodegroups', 0, 'amiType'],
    pass: ['BOTTLEROCKET_ARM_64', 'BOTTLEROCKET_x86_64_NVIDIA'],
    fail: ['AL2023_x86_64_STANDARD', 'WINDOWS_FULL_2022_x86_64'],
    unknown: ['CUSTOM', absent],
  },
] satisfies Pair[];
