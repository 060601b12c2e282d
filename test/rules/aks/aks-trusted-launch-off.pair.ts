import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-node-trusted-launch',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'securityProfile'],
    pass: [{ enableSecureBoot: true, enableVTPM: true }],
    fail: [{ enableSecureBoot: true }, { enableVTPM: true }, {}, null, absent],
  },
] satisfies readonly Pair[];
