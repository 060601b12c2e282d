import { aksPairs } from '../../wire/aks-managed.ts';
import { gkePairs } from '../../wire/gke-managed.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [...aksPairs.publicIps, ...gkePairs.publicIps] satisfies readonly Pair[];
