import { addon } from '../../../demo/estate/aws-parts.ts';
import type { Pair } from '../../wire/pairs.ts';

const at = { account: '111122223333', region: 'eu-west-1', name: 'shop' };
const addons = (...names: string[]) => names.map((name) => addon(at, name, 'v1.0.0-eksbuild.1'));
const core = ['vpc-cni', 'coredns', 'kube-proxy'];

export default [
  {
    row: 'eks-addon-core-unmanaged',
    provider: 'eks',
    at: ['addons'],
    pass: [addons(...core), addons('aws-ebs-csi-driver', ...core)],
    fail: [[], addons('vpc-cni', 'coredns')],
  },
  {
    row: 'eks-addon-core-unmanaged',
    provider: 'eks',
    given: [[['addons'], []]],
    at: ['cluster', 'computeConfig'],
    pass: [],
    fail: [{ enabled: false }],
    notApplicable: [{ enabled: true }],
  },
] satisfies Pair[];
