import { gkePairs } from '../../wire/gke-managed.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [...gkePairs.dnsEndpoint] satisfies readonly Pair[];
