import type { ProviderName } from '../model/cluster.ts';
import type { Fix } from '../model/fix.ts';
import type { Snapshot } from '../model/snapshot.ts';

type FixOf<S> = (subject: S, snapshot: Snapshot) => Fix | undefined;

/** For a rule that asks three clouds the same: the change in the words of the one that runs this cluster. */
export function fixFor<S>(by: { readonly [P in ProviderName]?: FixOf<S> }): FixOf<S> {
  return (subject, snapshot) => snapshot.cluster && by[snapshot.cluster.ref.provider]?.(subject, snapshot);
}
