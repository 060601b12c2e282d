import { aksPairs } from '../../wire/aks-managed.ts';
import { gkePairs } from '../../wire/gke-managed.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-endpoint-public-enabled',
    provider: 'eks',
    at: ['cluster', 'resourcesVpcConfig', 'endpointPublicAccess'],
    pass: [false],
    fail: [true, absent],
  },
  ...aksPairs.endpointPublic,
  ...gkePairs.endpointPublic,
] satisfies readonly Pair[];
