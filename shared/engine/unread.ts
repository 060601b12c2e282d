import { customKinds } from '../model/custom.ts';
import { type Fact, facts, type Gap, type Kind, type Sample, type Snapshot } from '../model/snapshot.ts';

type Need = Kind | Fact;
const isFact = (need: Need): need is Fact => facts.some((fact) => fact === need);

/** Kinds that came late to the API or are installed: a server without them has none. Without any other it is no evidence of emptiness. */
const late: ReadonlySet<Need> = new Set([
  'validatingadmissionpolicies',
  'validatingadmissionpolicybindings',
  'resourceclaims',
  ...customKinds,
]);

function hiddenBy404({ notServed }: Snapshot): Gap[] {
  return notServed
    .filter((kind) => !late.has(kind))
    .map((what) => ({ what, why: 'failed', detail: 'it is not served here, though every API server has it' }));
}

/** What hides a kind or fact, else undefined. A kind that is neither among the objects nor among the gaps was never read. */
export function gapOf(snapshot: Snapshot): (need: Need) => Gap | undefined {
  const gaps = new Map<Need, Gap>([...hiddenBy404(snapshot), ...snapshot.gaps].map((gap) => [gap.what, gap]));
  return (need) => {
    if (gaps.has(need) || isFact(need) || snapshot.objects[need] !== undefined) return gaps.get(need);
    return { what: need, why: 'failed', detail: 'it was never asked for' };
  };
}

/** The snapshot as rules look things up in it: a kind that was read in part is no list to find nothing in. */
export function withoutParts(snapshot: Snapshot): Snapshot {
  const hidden = new Set<string>([...hiddenBy404(snapshot), ...snapshot.gaps].map(({ what }) => what));
  if (!hidden.size) return snapshot;
  const whole = Object.entries(snapshot.objects).filter(([kind]) => !hidden.has(kind));
  return { ...snapshot, objects: Object.fromEntries(whole) };
}

/** One reason a cause: what a single refusal or a closed road hid is told once, with the first detail. */
export function explain(gaps: readonly Gap[]): string[] {
  const causes = Map.groupBy(gaps, ({ why }) => why);
  return [...causes].map(
    ([why, same]) => `${same.map(({ what }) => what).join(', ')} could not be read (${why}): ${same[0]?.detail}`,
  );
}

/** Not made at the start: loading a language takes longer than most of a check. */
const grouped = (count: number) => count.toLocaleString('en-US');
/** `pods 3,120 of 63,412 in 41 of 41 namespaces`. */
export function describe({ kind, read, total, namespacesRead, namespaces }: Sample): string {
  return `${kind} ${grouped(read)} of ${grouped(total)} in ${namespacesRead} of ${namespaces} namespaces`;
}

/** Share of a kind that was read, 0..1. A cluster that counts fewer than it shows, or none, has shown all. */
export function share(need: Need, samples: readonly Sample[]): number {
  const sample = samples.find(({ kind }) => kind === need);
  return sample && sample.read < sample.total ? sample.read / sample.total : 1;
}
