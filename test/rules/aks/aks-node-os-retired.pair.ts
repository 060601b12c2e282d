import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-node-os-retired',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'osSKU'],
    pass: ['Ubuntu', 'AzureLinux', 'Windows2022'],
    fail: ['CBLMariner', 'Windows2019'],
  },
  {
    row: 'aks-node-os-retired',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'nodeImageVersion'],
    pass: ['AKSAzureLinux-V3gen2-202611.03.0', 'AKSUbuntu-2404gen2containerd-202611.03.0'],
    fail: ['AKSAzureLinux-V2gen2-202510.03.0', 'AKSCBLMariner-V2gen2-202510.03.0'],
    given: [[['cluster', 'properties', 'agentPoolProfiles', 1, 'osSKU'], 'AzureLinux']],
  },
  {
    row: 'aks-node-os-retired',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'osSKU'],
    pass: [],
    fail: [],
    unknown: [null],
    given: [[['cluster', 'properties', 'agentPoolProfiles', 1, 'nodeImageVersion'], null]],
  },
] satisfies readonly Pair[];
