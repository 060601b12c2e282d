import { aksPairs } from '../../wire/aks-managed.ts';
import { gkePairs } from '../../wire/gke-managed.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-nodegroup-version-skew',
    provider: 'eks',
    at: ['nodegroups', 0, 'version'],
    pass: ['1.36', '1.35'],
    fail: ['1.34', '1.9'],
    unknown: [absent],
  },
  ...aksPairs.lagging,
  ...gkePairs.lagging,
] satisfies readonly Pair[];
