import { aksPairs } from '../../wire/aks-managed.ts';
import { gkePairs } from '../../wire/gke-managed.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-version-supported',
    provider: 'eks',
    at: ['cluster', 'version'],
    pass: ['1.36', '1.35'],
    fail: ['1.33', '1.30'],
    unknown: ['1.99', '1.9'],
  },
  ...aksPairs.version,
  ...gkePairs.unsupported,
] satisfies readonly Pair[];
