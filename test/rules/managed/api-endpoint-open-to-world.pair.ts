import { aksPairs } from '../../wire/aks-managed.ts';
import { gkePairs } from '../../wire/gke-managed.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

const vpc = ['cluster', 'resourcesVpcConfig'] as const;

export default [
  {
    row: 'eks-endpoint-public-unrestricted',
    provider: 'eks',
    given: [[[...vpc, 'endpointPublicAccess'], true]],
    at: [...vpc, 'publicAccessCidrs'],
    pass: [['203.0.113.0/24'], ['203.0.113.0/24', '2001:db8::/32']],
    fail: [['0.0.0.0/0'], ['203.0.113.7/32', '::/0'], ['0.0.0.0/1', '128.0.0.0/1'], ['0.0.0.0/1'], [], absent],
    unknown: [['office']],
  },
  {
    row: 'eks-endpoint-public-unrestricted',
    provider: 'eks',
    given: [[[...vpc, 'publicAccessCidrs'], ['0.0.0.0/0']]],
    at: [...vpc, 'endpointPublicAccess'],
    pass: [false],
    fail: [true, absent],
  },
  ...aksPairs.endpointOpen,
  ...gkePairs.endpointOpen,
] satisfies readonly Pair[];
