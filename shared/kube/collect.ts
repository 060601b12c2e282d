import { RemoteError } from '../errors.ts';
import type { Gap, Kind, Kinds } from '../model/snapshot.ts';
import { type Client, parse } from './client.ts';
import { type Collected, fold, type Page, revive, type Slimmed } from './collected.ts';
import { definitionOf, kinds, pathOf } from './kinds.ts';
import { type Item, list, listCodes } from './list.ts';
import { pods } from './pods.ts';
import { Malformed } from './raw.ts';
import { createSlimmer, type Slimmer } from './slim.ts';
import { bounds } from './transport.ts';

/** What to read of one cluster, and how much at most. */
export interface Plan {
  /** configmaps are left out unless readAuthConfigMaps. */
  readonly kinds: readonly Kind[];
  readonly clusterId: string;
  readonly maxPods: number;
  readonly readAuthConfigMaps?: boolean;
  /** Objects in other namespaces are dropped after reading. */
  readonly keepNamespace?: (namespace: string) => boolean;
}

/** Kinds at a time; at least two, because pods wait for the others. */
const atOnce = 5;

/** What of the plan's kinds is read at all. */
export const plannedKinds = ({ kinds: wanted, readAuthConfigMaps }: Plan): readonly Kind[] =>
  wanted.filter((kind) => !kinds[kind].byName || readAuthConfigMaps);

/**
 * Reads what is missing in `collected`, page by page. Fold each page before asking for the next; stop between any two,
 * and go on later from the folded state. Ends early, without gaps, when the client's signal stops it.
 */
export async function* collect(client: Client, plan: Plan, collected: Collected): AsyncGenerator<Page> {
  const wanted = plannedKinds(plan).filter((kind) => !collected.done.includes(kind));
  const { keepNamespace = () => true, clusterId, maxPods } = plan;
  const stop = new AbortController();
  const slimmer = createSlimmer();
  revive(collected, slimmer);
  const reach: Reach = {};
  const { promise: others, resolve: othersDone } = Promise.withResolvers<void>();
  const { promise: defined, resolve: definitionsDone } = Promise.withResolvers<void>();
  const slim = <K extends Kind>(kind: K, items: readonly Item[]): Slimmed<K> =>
    slimmed(
      slimmer,
      kind,
      items.filter((item) => keepNamespace(namespaceOf(kind, item))),
    );
  const reader = (kind: Kind): AsyncGenerator<Page> => {
    const context = { client, collected, signal: stop.signal };
    if (kind === 'pods')
      return pods({
        ...context,
        clusterId,
        maxPods,
        keepNamespace,
        others,
        prepare: slimmer.lift,
        slim: (items) => slim('pods', items),
      });
    if (kinds[kind].byName) return named(client, kind, slimmer);
    const read = (apiVersion?: string) =>
      whole(client, kind, collected, (items) => slim(kind, items), stop.signal, apiVersion);
    return kinds[kind].custom ? optional(kind, collected, defined, read) : read();
  };
  const early = (kind: Kind) => Number(kind === 'customresourcedefinitions') + 2 * Number(kind === 'pods');
  const waiting = [...wanted].sort((a, b) => early(b) - early(a));
  if (!wanted.includes('customresourcedefinitions')) definitionsDone();
  const running = new Map<Kind, Promise<Step>>();
  const advance = (kind: Kind, pages: AsyncGenerator<Page>) =>
    running.set(
      kind,
      pages.next().then(({ value, done }) => ({ kind, pages, page: done ? undefined : value })),
    );
  try {
    for (;;) {
      while (running.size < atOnce && waiting.length) {
        const kind = waiting.shift() as Kind;
        advance(kind, guarded(kind, reader(kind), collected, reach, client));
      }
      if (waiting.length === 0 && [...running.keys()].every((kind) => kind === 'pods')) othersDone();
      if (running.size === 0) return;
      const { kind, pages, page } = await Promise.race(running.values());
      if (page === undefined) {
        running.delete(kind);
        if (kind === 'customresourcedefinitions') definitionsDone();
        continue;
      }
      yield page;
      advance(kind, pages);
    }
  } finally {
    stop.abort();
    definitionsDone();
    for (const step of running.values()) step.catch(() => undefined);
  }
}

/** Collects until all is read or `stop` says so between two pages; true = all is read. */
export async function gather(client: Client, plan: Plan, collected: Collected, stop = () => false): Promise<boolean> {
  for await (const page of collect(client, plan, collected)) {
    fold(collected, page);
    if (stop()) break;
  }
  return plannedKinds(plan).every((kind) => collected.done.includes(kind));
}

/** What is malformed is left out, and a gap. */
function slimmed<K extends Kind>(slimmer: Slimmer, kind: K, items: readonly Item[]): Slimmed<K> {
  const kept: Kinds[K][] = [];
  let gap: Gap | undefined;
  for (const item of items)
    try {
      kept.push(slimmer.slim(kind, item));
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      const detail = `kubernetes:list ${kind}: ${item.metadata.name} is malformed: ${error.message}`;
      gap ??= { what: kind, why: 'failed', detail };
    }
  return { items: kept, ...(gap ? { gap } : {}) };
}

interface Step {
  readonly kind: Kind;
  readonly pages: AsyncGenerator<Page>;
  /** undefined = that was the last. */
  readonly page: Page | undefined;
}
/** Whether this API server ever answered, and the refusal that speaks for every kind. */
interface Reach {
  answered?: true;
  refusal?: RemoteError;
}

/** What a reader throws becomes its last page: a gap, or the note that the kind is not served. */
async function* guarded(
  kind: Kind,
  pages: AsyncGenerator<Page>,
  collected: Collected,
  reach: Reach,
  client: Client,
): AsyncGenerator<Page> {
  try {
    if (reach.refusal) throw reach.refusal;
    for await (const page of pages) {
      reach.answered = true;
      yield page;
    }
  } catch (error) {
    if (client.signal?.aborted) return;
    const begun = collected.cursors[kind] !== undefined || (collected.objects[kind]?.length ?? 0) > 0;
    const gap = (why: Gap['why'], detail: string): Page => ({ kind, items: [], gap: { what: kind, why, detail } });
    if (error instanceof RemoteError) {
      if (!reach.answered && (error.reason === 'unreachable' || error.code === '401')) reach.refusal = error;
      yield error.reason === 'not-found' && kinds[kind].apiVersion !== 'v1'
        ? { kind, items: [], notServed: true }
        : gap(whyOf(error, begun), error.message);
    } else if (error instanceof RangeError) yield gap(begun ? 'truncated' : 'failed', error.message);
    else throw error;
  }
}

const cutOff: ReadonlySet<string | undefined> = new Set([...Object.values(bounds), listCodes.bounded]);

function whyOf({ code, reason }: RemoteError, begun: boolean): Gap['why'] {
  if (begun || cutOff.has(code)) return 'truncated';
  return reason === 'denied' || reason === 'unreachable' ? reason : 'failed';
}

async function* whole(
  client: Client,
  kind: Kind,
  collected: Collected,
  slim: (items: readonly Item[]) => Slimmed,
  signal: AbortSignal,
  apiVersion = kinds[kind].apiVersion,
): AsyncGenerator<Page> {
  const { kind: name, metadataOnly: partial } = kinds[kind];
  const expects = partial ? 'PartialObjectMetadataList' : `${name}List`;
  const cursor = collected.cursors[kind];
  let read = cursor?.read ?? 0;
  const options = {
    what: kind,
    path: pathOf(kind, undefined, apiVersion),
    expects,
    partial,
    from: cursor?.continue,
    already: read,
    signal,
  };
  for await (const page of list(client, options)) {
    read += page.items.length;
    const more = page.continue;
    yield { kind, ...slim(page.items), ...(more === undefined ? {} : { cursor: { continue: more, read } }) };
  }
}

/**
 * A kind that somebody installs: not asked for where all definitions were read and its own is not among them. Where it is
 * there under another version than ours, that is a gap and no emptiness.
 */
async function* optional(
  kind: Kind,
  collected: Collected,
  defined: Promise<void>,
  read: (apiVersion: string) => AsyncGenerator<Page>,
): AsyncGenerator<Page> {
  await defined;
  const definitions = collected.gaps.some(({ what }) => what === 'customresourcedefinitions')
    ? undefined
    : collected.objects.customresourcedefinitions;
  const installed = definitions?.some(({ metadata }) => metadata?.name === definitionOf(kind));
  if (installed === false) {
    yield { kind, items: [] };
    return;
  }
  const { apiVersion, custom } = kinds[kind];
  let missing: RemoteError | undefined;
  for (const version of [apiVersion, ...(custom?.older ?? [])])
    try {
      yield* read(version);
      return;
    } catch (error) {
      if (!(error instanceof RemoteError) || error.reason !== 'not-found') throw error;
      missing = error;
    }
  if (!missing || !installed) throw missing;
  throw new RemoteError(`kubernetes:list ${kind}`, 'failed', `its definition is there, but not in ${apiVersion}`);
}

/** The two ConfigMaps of EKS, by name; absent ones are absent. */
async function* named(client: Client, kind: Kind, slimmer: Slimmer): AsyncGenerator<Page> {
  const items: Item[] = [];
  for (const name of kinds[kind].byName ?? []) {
    const body = await client
      .get(`kubernetes:get ${kind}`, `${pathOf(kind, 'kube-system')}/${name}`)
      .catch((error: unknown) => {
        if (error instanceof RemoteError && error.reason === 'not-found') return undefined;
        throw error;
      });
    const object = body && (parse(body) as Item | undefined);
    if (object?.metadata?.name === name) items.push(object);
  }
  yield { kind, ...slimmed(slimmer, kind, items) };
}

function namespaceOf(kind: Kind, { metadata }: Item): string {
  return String((kind === 'namespaces' ? metadata.name : metadata.namespace) ?? '');
}
