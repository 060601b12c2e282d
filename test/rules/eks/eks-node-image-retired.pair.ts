import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-nodegroup-retired-ami',
    provider: 'eks',
    at: ['nodegroups', 0, 'amiType'],
    pass: ['AL2023_x86_64_STANDARD', 'AL2023_ARM_64_STANDARD', 'BOTTLEROCKET_x86_64'],
    fail: ['AL2_x86_64', 'AL2_ARM_64', 'AL2_x86_64_GPU'],
    unknown: ['CUSTOM', absent],
  },
] satisfies Pair[];
