import { absent, type Pair } from '../../wire/pairs.ts';

const parameter = '/aws/service/eks/optimized-ami/1.36/amazon-linux-2023/x86_64/standard/recommended/release_version';

export default [
  {
    row: 'eks-nodegroup-ami-stale',
    provider: 'eks',
    at: ['nodegroups', 0, 'releaseVersion'],
    pass: ['1.46.0-4d2a8f0c', '1.45.2-11112222'],
    fail: ['1.44.0-11112222', '1.39.1-aaaabbbb'],
    unknown: ['ami-0a1b2c3d4e5f60718', 'latest', absent],
  },
  {
    row: 'eks-nodegroup-ami-stale',
    provider: 'eks',
    from: 'region',
    given: [
      [['parameters', parameter], '1.36.2-20261120'],
      [['clusters', 0, 'nodegroups', 0, 'amiType'], 'AL2023_x86_64_STANDARD'],
    ],
    at: ['clusters', 0, 'nodegroups', 0, 'releaseVersion'],
    pass: ['1.36.2-20261120', '1.36.1-20261025'],
    fail: ['1.36.1-20261001', '1.35.9-20260101'],
  },
] satisfies Pair[];
