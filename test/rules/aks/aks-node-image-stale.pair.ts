import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-node-image-stale',
    provider: 'aks',
    at: ['cluster', 'properties', 'agentPoolProfiles', 1, 'nodeImageVersion'],
    pass: ['AKSUbuntu-2404gen2containerd-202611.03.0', 'AKSUbuntu-2404gen2containerd-202610.20.1'],
    fail: ['AKSUbuntu-2404gen2containerd-202609.02.0', 'AKSUbuntu-2204gen2containerd-202501.12.0'],
    unknown: [null, absent, 'my-own-image'],
  },
] satisfies readonly Pair[];
