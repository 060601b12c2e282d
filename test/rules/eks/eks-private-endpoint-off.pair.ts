import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-endpoint-private-disabled',
    provider: 'eks',
    at: ['cluster', 'resourcesVpcConfig', 'endpointPrivateAccess'],
    pass: [true],
    fail: [false, absent],
  },
  {
    row: 'eks-endpoint-private-disabled',
    provider: 'eks',
    given: [[['cluster', 'status'], 'CREATING']],
    at: ['cluster', 'resourcesVpcConfig', 'endpointPrivateAccess'],
    pass: [true],
    fail: [false],
    unknown: [absent],
  },
] satisfies Pair[];
