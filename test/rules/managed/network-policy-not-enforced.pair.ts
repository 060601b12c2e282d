import { aksPairs } from '../../wire/aks-managed.ts';
import { gkePairs } from '../../wire/gke-managed.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

const policy = (value: unknown) => JSON.stringify({ enableNetworkPolicy: value });
const objects = { daemonsets: [] };
const where = { row: 'eks-network-policy-engine', provider: 'eks', objects } as const;
const values = ['addons', 0, 'configurationValues'] as const;
const auto = ['cluster', 'computeConfig'] as const;
const metadata = { namespace: 'kube-system', name: 'amazon-vpc-cni' };
const told = (data: { [key: string]: string }) => ({ ...objects, configmaps: [{ metadata, data }] });

export default [
  {
    ...where,
    at: values,
    pass: [policy('true'), policy(true), 'enableNetworkPolicy: "true"\nenv:\n  X: y\n'],
    fail: [policy('false'), '{}', 'env:\n  enableNetworkPolicy: "true"\n', absent, ''],
    unknown: ['{ broken', '- enableNetworkPolicy'],
  },
  {
    ...where,
    given: [[values, '{}']],
    at: ['addons', 0, 'addonName'],
    pass: [],
    fail: ['vpc-cni'],
    unknown: ['coredns'],
  },
  {
    ...where,
    objects: told({ 'enable-network-policy-controller': 'true' }),
    at: auto,
    pass: [{ enabled: true }],
    fail: [],
  },
  { ...where, objects: told({}), at: auto, pass: [], fail: [{ enabled: true }] },
  { ...where, at: auto, pass: [], fail: [], unknown: [{ enabled: true }] },
  ...aksPairs.networkPolicy,
  ...gkePairs.networkPolicy,
] satisfies readonly Pair[];
