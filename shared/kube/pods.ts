import { RemoteError } from '../errors.ts';
import type { Client } from './client.ts';
import type { Collected, Page, Slimmed } from './collected.ts';
import { pathOf } from './kinds.ts';
import { type Item, list } from './list.ts';
import { grouper, sampleOf } from './sample.ts';

export interface PodsContext {
  readonly client: Client;
  readonly collected: Collected;
  readonly clusterId: string;
  readonly maxPods: number;
  readonly signal: AbortSignal;
  readonly prepare: (json: Buffer) => Buffer;
  readonly slim: (items: readonly Item[]) => Slimmed<'pods'>;
  readonly keepNamespace: (namespace: string) => boolean;
  /** Resolves when every other kind has been folded: owners are known. */
  readonly others: Promise<void>;
}

const batch = 24;

/** Pods in full up to maxPods; above it, all counted by metadata and a sample read. Throws RemoteError. */
export async function* pods(context: PodsContext): AsyncGenerator<Page<'pods'>> {
  const { client, collected, maxPods, signal, slim, prepare } = context;
  if (!collected.census) {
    const cursor = collected.cursors.pods;
    let read = cursor?.read ?? 0;
    const from = cursor?.continue;
    for await (const page of list(client, {
      what: 'pods',
      path: pathOf('pods'),
      expects: 'PodList',
      from,
      already: read,
      prepare,
      signal,
    })) {
      read += page.items.length;
      if (read + (page.remaining ?? 0) > maxPods) break;
      const more = page.continue;
      yield {
        kind: 'pods',
        ...slim(page.items),
        ...(more === undefined ? {} : { cursor: { continue: more, read } }),
      };
      if (more === undefined) return;
    }
    yield { kind: 'pods', items: [], census: { step: 'begin' } };
  }
  await context.others;
  yield* count(context);
  yield* readChosen(context);
  const { census } = collected;
  if (!census) return;
  const gap = census.cut === undefined ? {} : { gap: { what: 'pods', why: 'truncated', detail: census.cut } as const };
  yield { kind: 'pods', items: [], sample: sampleOf(census, collected.objects), ...gap };
}

async function* count({
  client,
  collected,
  clusterId,
  maxPods,
  signal,
  keepNamespace,
}: PodsContext): AsyncGenerator<Page<'pods'>> {
  const { census } = collected;
  if (!census || census.chosen) return;
  const rowOf = grouper(clusterId, collected.objects);
  const expects = 'PartialObjectMetadataList';
  const options = { what: 'pods', path: pathOf('pods'), expects, partial: true, signal };
  let cut: string | undefined;
  try {
    if (census.total === 0 || census.token !== undefined)
      for await (const page of list(client, { ...options, from: census.token, already: census.total })) {
        const rows = page.items.map(rowOf).filter(({ namespace }) => keepNamespace(namespace));
        yield { kind: 'pods', items: [], census: { step: 'rows', rows, token: page.continue } };
      }
  } catch (error) {
    if (!(error instanceof RemoteError) || census.total === 0 || client.signal?.aborted) throw error;
    cut = error.message;
  }
  yield { kind: 'pods', items: [], census: { step: 'choose', most: maxPods, ...(cut === undefined ? {} : { cut }) } };
}

async function* readChosen({ client, collected, signal, slim }: PodsContext): AsyncGenerator<Page<'pods'>> {
  const { chosen = [], fetched = 0 } = collected.census ?? {};
  for (let at = fetched; at < chosen.length; at += batch) {
    const found = await Promise.all(
      chosen.slice(at, at + batch).map(([namespace, name]) => one(client, namespace, name, signal)),
    );
    yield {
      kind: 'pods',
      ...slim(found.flat()),
      census: { step: 'fetched', upTo: Math.min(at + batch, chosen.length) },
    };
  }
}

/**
 * By list with a field selector, because a sweep has no other verb; [] = gone since it was counted. A server that gives
 * others as well gives them in vain.
 */
async function one(client: Client, namespace: string, name: string, signal: AbortSignal): Promise<readonly Item[]> {
  const path = pathOf('pods', namespace);
  const query = { fieldSelector: `metadata.name=${name}` };
  const pages = list(client, { what: 'pods', path, expects: 'PodList', query, signal });
  for await (const { items } of pages) {
    const asked = items.find(({ metadata }) => metadata.name === name && metadata.namespace === namespace);
    return asked ? [asked] : [];
  }
  return [];
}
