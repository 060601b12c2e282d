import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-allowed-host-ports',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'networkProfile'],
    pass: [null, absent, { allowedHostPorts: [] }, { allowedHostPorts: null }],
    fail: [
      { allowedHostPorts: [{ portStart: 8080, portEnd: 8080, protocol: 'TCP' }] },
      { allowedHostPorts: [{ portStart: 1 }] },
    ],
  },
] satisfies readonly Pair[];
