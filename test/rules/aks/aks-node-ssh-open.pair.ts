import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-node-ssh',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'securityProfile', 'sshAccess'],
    pass: ['Disabled', 'disabled', 'EntraId'],
    fail: ['LocalUser', null, absent],
    unknown: ['Bastion'],
  },
] satisfies readonly Pair[];
