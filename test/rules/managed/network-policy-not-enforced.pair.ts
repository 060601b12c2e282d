import { absent, type Pair } from '../../wire/pairs.ts';

const policy = (value: unknown) => JSON.stringify({ enableNetworkPolicy: value });
const objects = { daemonsets: [] };

export default [
  {
    row: 'eks-network-policy-engine',
    provider: 'eks',
    objects,
    at: ['addons', 0, 'configurationValues'],
    pass: [policy('true'), policy(true), 'enableNetworkPolicy: "true"\nenv:\n  X: y\n'],
    fail: [policy('false'), '{}', 'env:\n  enableNetworkPolicy: "true"\n', absent, ''],
    unknown: ['{ broken', '- enableNetworkPolicy'],
  },
  {
    row: 'eks-network-policy-engine',
    provider: 'eks',
    objects,
    given: [[['addons', 0, 'configurationValues'], '{}']],
    at: ['addons', 0, 'addonName'],
    pass: [],
    fail: ['vpc-cni'],
    unknown: ['coredns'],
  },
] satisfies Pair[];
