import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-pod-identity-tags-disabled',
    provider: 'eks',
    at: ['podIdentityAssociations', 0, 'disableSessionTags'],
    pass: [false, absent],
    fail: [true],
  },
] satisfies Pair[];
