import { aksPairs } from '../../wire/aks-managed.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [...aksPairs.workloadIdentity] satisfies readonly Pair[];
