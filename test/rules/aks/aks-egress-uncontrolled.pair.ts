import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-outbound-type',
    provider: 'aks',
    at: ['cluster', 'properties', 'networkProfile', 'outboundType'],
    pass: ['userDefinedRouting', 'userAssignedNATGateway', 'block'],
    fail: ['loadBalancer', 'managedNATGateway', 'none', null, absent],
    unknown: ['quantum'],
  },
  {
    row: 'aks-outbound-type',
    provider: 'aks',
    at: ['cluster', 'properties', 'bootstrapProfile', 'artifactSource'],
    pass: ['Cache'],
    fail: ['Direct', absent],
    given: [[['cluster', 'properties', 'networkProfile', 'outboundType'], 'none']],
  },
] satisfies readonly Pair[];
