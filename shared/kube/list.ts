import { RemoteError } from '../errors.ts';
import { type Client, Expired, type GetOptions, parse } from './client.ts';
import { release } from './inflate.ts';
import { isObject } from './raw.ts';
import { stripManagedFields } from './strip.ts';

/** An object as the API server sent it, checked to have a name. */
export interface Item {
  readonly metadata: { readonly name: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}
/** One answer of the API server. */
export interface ListPage {
  readonly items: readonly Item[];
  /** Token of the page after this one; undefined = this was the last. */
  readonly continue: string | undefined;
  /** How many come after this page, where the server said so. */
  readonly remaining: number | undefined;
}
/** Which list, from where on. */
export interface ListOptions {
  /** `pods`, for messages. */
  readonly what: string;
  readonly path: string;
  /** `PodList`: anything else is no answer to this question. */
  readonly expects: string;
  readonly query?: { readonly [name: string]: string };
  /** Ask for metadata alone. */
  readonly partial?: boolean | undefined;
  /** Go on from this token, after so many objects. */
  readonly from?: string | undefined;
  readonly already?: number;
  readonly limit?: number;
  readonly signal?: AbortSignal | undefined;
  /** Makes the JSON smaller before it is parsed. */
  readonly prepare?: (json: Buffer) => Buffer;
}

const pageSize = 500;
const mostObjects = 500_000;
const mostEmpty = 3;
const mostExpired = 3;
const longestToken = 8_192;
const metadataOnly = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';
/** Go writes metadata before items, so the token stands in the first few hundred bytes. */
const inHead = /^\{"kind":"\w+","apiVersion":"[\w./]+","metadata":\{[^{}]*?"continue":"([^"\\]+)"/;

/** Codes of RemoteErrors that this lister raises by itself. */
export const listCodes = { bounded: 'bounded', malformed: 'malformed' } as const;

interface Asked {
  readonly token: string | undefined;
  readonly body: Promise<Buffer>;
  /** The next page's token as soon as this page's first kilobyte is there. */
  readonly early: Promise<string | undefined>;
}

/** Pages of one list; the next is asked for before this one is parsed. Throws RemoteError; what was yielded stands. */
export async function* list(client: Client, options: ListOptions): AsyncGenerator<ListPage> {
  const { what, path, expects, query = {}, partial, limit = pageSize, prepare = (json) => json } = options;
  const operation = `kubernetes:list ${what}`;
  const bounded = (detail: string) => new RemoteError(operation, 'failed', detail, { code: listCodes.bounded });
  const stop = new AbortController();
  const given = [client.signal, options.signal, stop.signal];
  const signal = AbortSignal.any(given.filter((one) => one !== undefined));
  const accept: GetOptions = partial ? { accept: metadataOnly, signal } : { signal };
  const used = new Set<string>();

  function ask(token: string | undefined): Asked {
    const asked = new URLSearchParams({
      ...query,
      limit: String(limit),
      ...(token === undefined ? {} : { continue: token }),
    });
    const { promise: early, resolve } = Promise.withResolvers<string | undefined>();
    const onHead = (head: Buffer) => resolve(inHead.exec(head.toString('latin1', 0, 1_024))?.[1]);
    const body = client.get(operation, `${path}?${asked}`, { ...accept, onHead });
    body.catch(() => undefined);
    return { token, body, early };
  }

  let asked = ask(options.from);
  let read = options.already ?? 0;
  let empty = 0;
  let expired = 0;
  try {
    for (;;) {
      const { token } = asked;
      if (token !== undefined) used.add(token);
      let next: Asked | undefined;
      const prefetch = (found: string | undefined) => {
        if (found !== undefined && !used.has(found) && found.length <= longestToken) next ??= ask(found);
      };
      asked.early.then((found) => !stop.signal.aborted && prefetch(found));
      let body: Buffer;
      try {
        body = await asked.body;
      } catch (error) {
        if (!(error instanceof Expired)) throw error;
        if (error.token === undefined)
          throw bounded('410: the list expired, and the server gave no token to go on from');
        if (used.has(error.token)) throw bounded('410: the server repeats a continue token');
        if (++expired > mostExpired) throw bounded(`410: the list expired ${mostExpired} times in a row`);
        asked = ask(error.token);
        continue;
      }
      expired = 0;
      prefetch(inHead.exec(body.toString('latin1', 0, 1_024))?.[1]);
      const page = pageOf(operation, expects, body, prepare);
      release(body);
      empty = page.items.length === 0 ? empty + 1 : 0;
      const items = page.items.length > mostObjects - read ? page.items.slice(0, mostObjects - read) : page.items;
      read += items.length;
      const tooMany = items.length < page.items.length || (read === mostObjects && page.continue !== undefined);
      yield { ...page, items };
      if (tooMany) throw bounded(`more than ${mostObjects} objects`);
      if (page.continue === undefined) return;
      if (used.has(page.continue)) throw bounded('the server repeats a continue token');
      if (page.continue.length > longestToken) throw bounded('a continue token of more than 8 KB');
      if (empty >= mostEmpty) throw bounded(`${mostEmpty} empty pages in a row`);
      const ready: Asked | undefined = next;
      asked = ready?.token === page.continue ? ready : ask(page.continue);
    }
  } finally {
    stop.abort();
  }
}

interface List {
  readonly kind?: unknown;
  readonly metadata?: { readonly continue?: unknown; readonly remainingItemCount?: unknown } | null;
  readonly items?: unknown;
}

function pageOf(operation: string, expects: string, body: Buffer, prepare: (json: Buffer) => Buffer): ListPage {
  const malformed = (detail: string) => new RemoteError(operation, 'failed', detail, { code: listCodes.malformed });
  const start = body.toString('utf8', 0, 40);
  const answer = parse(body, (json) => prepare(stripManagedFields(json))) as List | undefined;
  if (!answer) throw malformed(`the answer is not JSON: ${start}`);
  const { kind, metadata, items } = answer;
  if (kind !== expects) throw malformed(`asked for a ${expects}, got ${String(kind)}`);
  if (items === undefined) throw malformed('a list without items');
  // Go writes null for an empty list.
  if (items !== null && !(Array.isArray(items) && items.every(isItem)))
    throw malformed('a list whose items are no objects');
  if (metadata === null || typeof metadata !== 'object') throw malformed('a list whose metadata are no object');
  const { continue: token = '', remainingItemCount: remaining } = metadata;
  if (typeof token !== 'string') throw malformed('a continue token that is no text');
  return {
    items: items ?? [],
    continue: token === '' ? undefined : token,
    remaining: typeof remaining === 'number' && remaining >= 0 ? remaining : undefined,
  };
}

const isItem = (value: unknown): value is Item =>
  isObject(value) && isObject(value.metadata) && typeof value.metadata.name === 'string';
