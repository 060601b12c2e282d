import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-deletion-protection',
    provider: 'eks',
    at: ['cluster', 'deletionProtection'],
    pass: [true],
    fail: [false, absent, null],
  },
] satisfies Pair[];
