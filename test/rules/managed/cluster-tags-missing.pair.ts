import { aksPairs } from '../../wire/aks-managed.ts';
import { gkePairs } from '../../wire/gke-managed.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-cluster-tags',
    provider: 'eks',
    at: ['cluster', 'tags'],
    pass: [{ team: 'shop' }, { 'aws:cloudformation:stack-name': 'shop', team: 'shop' }],
    fail: [absent, {}, { 'aws:cloudformation:stack-name': 'shop' }],
  },
  ...aksPairs.tags,
  ...gkePairs.tags,
] satisfies readonly Pair[];
