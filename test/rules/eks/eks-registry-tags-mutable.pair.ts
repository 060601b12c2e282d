import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-ecr-immutable-tags',
    provider: 'eks',
    from: 'region',
    at: ['repositories', 0, 'imageTagMutability'],
    pass: ['IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION'],
    fail: ['MUTABLE', 'MUTABLE_WITH_EXCLUSION', absent],
  },
] satisfies Pair[];
