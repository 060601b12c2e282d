import { mask } from '../model/mask.ts';
import type { Gap, Kind, Kinds, Sample, Snapshot } from '../model/snapshot.ts';
import { allKinds } from './kinds.ts';
import { addRows, type Census, type CensusRow, choose, newCensus, sampleOf } from './sample.ts';
import type { Slimmer } from './slim.ts';

/** Where a kind goes on: the token of the next page, and how many objects came before it. */
export interface Cursor {
  readonly continue: string;
  readonly read: number;
}

/** What was read so far, as JSON: a checkpoint between two slices. Only fold() and finish() change it. */
export interface Collected {
  objects: { [K in Kind]?: Kinds[K][] };
  gaps: Gap[];
  samples: Sample[];
  notServed: Kind[];
  cursors: { [K in Kind]?: Cursor };
  /** Kinds of which all that can be read has been read. */
  done: Kind[];
  /** Only where there are more pods than may be read. */
  census?: Census;
}

/** One step of collect(). The first gap of a kind stands. A page without cursor and census ends its kind. */
export interface Page<K extends Kind = Kind> {
  readonly kind: K;
  readonly items: readonly Kinds[K][];
  /** More to come from here. */
  readonly cursor?: Cursor;
  readonly gap?: Gap;
  readonly notServed?: true;
  readonly sample?: Sample;
  readonly census?: CensusStep;
}

/** A page's objects, made small. */
export type Slimmed<K extends Kind = Kind> = Pick<Page<K>, 'items' | 'gap'>;

/** Counting pods: begun, a page of rows, choosing, so many more of the chosen fetched. */
export type CensusStep =
  | { readonly step: 'begin' }
  | { readonly step: 'rows'; readonly rows: readonly CensusRow[]; readonly token: string | undefined }
  | { readonly step: 'choose'; readonly most: number; readonly cut?: string }
  | { readonly step: 'fetched'; readonly upTo: number };

/** Nothing read yet. */
export const newCollected = (): Collected => ({
  objects: {},
  gaps: [],
  samples: [],
  notServed: [],
  cursors: {},
  done: [],
});

/** Adds a page to what was read. */
export function fold(collected: Collected, page: Page): void {
  const { kind, items, cursor, gap, notServed, sample, census } = page;
  const objects = collected.objects as { [kind: string]: unknown[] };
  if (items.length || (!gap && census === undefined)) {
    objects[kind] ??= [];
    for (const item of items) objects[kind].push(item);
  }
  if (gap && !collected.gaps.some(({ what }) => what === gap.what))
    collected.gaps.push({ ...gap, detail: mask(gap.detail) });
  if (notServed) collected.notServed.push(kind);
  if (sample) collected.samples.push(sample);
  if (census) foldCensus(collected, census);
  else if (cursor) collected.cursors[kind] = cursor;
  else end(collected, kind);
}

function end(collected: Collected, kind: Kind): void {
  delete collected.cursors[kind];
  if (kind === 'pods') delete collected.census;
  collected.done.push(kind);
}

function foldCensus(collected: Collected, step: CensusStep): void {
  if (step.step === 'begin') {
    collected.objects.pods = [];
    delete collected.cursors.pods;
    collected.census = newCensus();
    return;
  }
  const { census } = collected;
  if (!census) throw new TypeError('a census step without a census');
  if (step.step === 'rows') addRows(census, step.rows, step.token);
  else if (step.step === 'choose') choose(census, step.most, step.cut);
  else census.fetched = step.upTo;
}

/** Kinds that were begun or not begun, and not finished, become gaps `truncated` for this reason; then it is a snapshot's part. */
export function finish(
  collected: Collected,
  kinds: readonly Kind[],
  why: string,
): Pick<Snapshot, 'objects' | 'gaps' | 'samples' | 'notServed'> {
  if (collected.census) collected.samples.push(sampleOf(collected.census, collected.objects));
  for (const kind of kinds)
    if (!collected.done.includes(kind))
      fold(collected, { kind, items: [], gap: { what: kind, why: 'truncated', detail: why } });
  const order = (kind: string) => (allKinds as readonly string[]).indexOf(kind);
  const gaps = [...collected.gaps].sort((a, b) => order(a.what) - order(b.what));
  const notServed = [...collected.notServed].sort((a, b) => order(a) - order(b));
  return { objects: collected.objects, gaps, samples: collected.samples, notServed };
}

/** Equal parts of objects are held once again, after a checkpoint was read from JSON. */
export function revive(collected: Collected, slimmer: Slimmer): void {
  for (const kind of allKinds) {
    const objects = collected.objects[kind] as Kinds[Kind][] | undefined;
    objects?.forEach((object, i) => {
      objects[i] = slimmer.again(kind, object);
    });
  }
}
