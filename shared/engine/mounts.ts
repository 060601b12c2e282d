import type { Snapshot } from '../model/snapshot.ts';
import type { PodSpec, Workload } from '../model/workload.ts';
import { containersOf } from './workloads.ts';

type Volume = NonNullable<PodSpec['volumes']>[number];
interface Held {
  readonly kind: string;
  readonly name: string;
}

/** Namespaces that files leave out are the default one. */
export const sameNamespace = (one: string | undefined, other: string | undefined): boolean =>
  (one || 'default') === (other || 'default');

const isMounted = (workload: Workload, volume: string): boolean =>
  containersOf(workload).some(({ container }) => container.volumeMounts?.some(({ name }) => name === volume));

/** The first volume of a sort that some container mounts; of `check`, only where the files hold what it names. */
export function mountedIn(workload: Workload, sort: (volume: Volume) => Held | undefined, { documents }: Snapshot) {
  for (const [index, volume] of (workload.podSpec.volumes ?? []).entries()) {
    const held = sort(volume);
    if (!held || !isMounted(workload, volume.name)) continue;
    const there = documents?.some(
      ({ kind, metadata }) =>
        kind === held.kind && metadata?.name === held.name && sameNamespace(metadata.namespace, workload.namespace),
    );
    if (there !== false) return { path: ['volumes', index], name: held.name };
  }
  return undefined;
}
