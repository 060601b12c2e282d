import { gkePairs } from '../../wire/gke-managed.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [...gkePairs.autoUpgrade] satisfies readonly Pair[];
