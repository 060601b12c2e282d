import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-multiple-security-groups',
    provider: 'eks',
    at: ['cluster', 'resourcesVpcConfig', 'securityGroupIds'],
    pass: [[], ['sg-0a1b2c3d4e5f60718'], absent],
    fail: [['sg-0a1b2c3d4e5f60718', 'sg-0b1c2d3e4f5061728']],
  },
] satisfies Pair[];
