import type { Pair } from '../../wire/pairs.ts';

const row = 'api-endpoint-network-unexpected';
const vpc = ['cluster', 'resourcesVpcConfig'] as const;
const open = [[[...vpc, 'endpointPublicAccess'], true]] as const;

export default [
  {
    row,
    provider: 'eks',
    expected: { networks: ['203.0.113.0/24', '2001:db8::/32'] },
    given: open,
    at: [...vpc, 'publicAccessCidrs'],
    pass: [['203.0.113.0/29'], ['203.0.113.0/24', '2001:db8:1::/48']],
    fail: [['203.0.112.0/23'], ['203.0.113.7/32', '198.51.100.0/24'], []],
    unknown: [['office']],
  },
  {
    row,
    provider: 'eks',
    given: open,
    at: [...vpc, 'publicAccessCidrs'],
    pass: [],
    fail: [],
    notApplicable: [['203.0.113.0/29']],
  },
] satisfies Pair[];
