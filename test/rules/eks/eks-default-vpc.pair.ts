import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-default-vpc',
    provider: 'eks',
    from: 'region',
    at: ['ec2', 'vpcs', 0, 'IsDefault'],
    pass: [false],
    fail: [true],
    unknown: [absent],
  },
] satisfies Pair[];
