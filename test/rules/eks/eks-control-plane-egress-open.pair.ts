import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-control-plane-egress',
    provider: 'eks',
    at: ['cluster', 'resourcesVpcConfig', 'controlPlaneEgressMode'],
    pass: ['CUSTOMER_ROUTED', 'CUSTOMER_ISOLATED'],
    fail: ['AWS_MANAGED', absent],
  },
] satisfies Pair[];
