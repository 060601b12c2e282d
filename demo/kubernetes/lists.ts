import { hash } from 'node:crypto';
import { managedFields } from './managed-fields.ts';
import { type Resource, resourceOf } from './resources.ts';
import { type Answer, expired, failure, json } from './status.ts';

export type Raw = { readonly [key: string]: unknown };
export interface Meta extends Raw {
  readonly name: string;
  readonly namespace?: string;
}
interface Stored {
  readonly key: string;
  readonly meta: Meta;
  /** As an item of a list: no kind and no apiVersion, managedFields added. Rendered once. */
  readonly full: () => string;
  readonly partial: () => string;
}

/** What one API server holds, by group and resource, in etcd's order. */
export interface Holdings {
  of(resource: Resource): readonly Stored[];
  get(resource: Resource, namespace: string | undefined, name: string): Raw | undefined;
}

export function hold(objects: readonly Raw[]): Holdings {
  const lists = new Map<string, Stored[]>();
  const raw = new Map<string, Raw>();
  objects.forEach((object, index) => {
    const resource = resourceOf(object.apiVersion, object.kind);
    const meta = object.metadata as Meta | undefined;
    if (!resource || !meta?.name) throw new TypeError(`estate object ${index}: unknown kind or no name`);
    const key = resource.namespaced ? `${meta.namespace ?? 'default'}/${meta.name}` : meta.name;
    const id = `${resource.group}/${resource.resource}`;
    if (raw.has(`${id}/${key}`)) throw new TypeError(`estate object ${index}: second ${id} ${key}`);
    raw.set(`${id}/${key}`, object);
    const whole = { ...meta, uid: meta.uid ?? uid(`${id}/${key}`), resourceVersion: String(1000 + index) };
    const list = lists.get(id) ?? [];
    lists.set(id, list);
    list.push({
      key,
      meta: whole,
      full: once(() => {
        const { kind: _, apiVersion: __, metadata: ___, ...rest } = object;
        return JSON.stringify({ metadata: { ...whole, managedFields: managedFields(object) }, ...rest });
      }),
      partial: once(() =>
        JSON.stringify({
          kind: 'PartialObjectMetadata',
          apiVersion: 'meta.k8s.io/v1',
          metadata: { ...whole, managedFields: managedFields(object) },
        }),
      ),
    });
  });
  for (const list of lists.values()) list.sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    of: (resource) => lists.get(`${resource.group}/${resource.resource}`) ?? [],
    get: (r, namespace, name) => raw.get(`${r.group}/${r.resource}/${r.namespaced ? `${namespace}/${name}` : name}`),
  };
}

export interface Query {
  readonly resource: Resource;
  readonly namespace: string | undefined;
  readonly limit: number;
  readonly continue: string | undefined;
  readonly fieldSelector: string | undefined;
  readonly partial: boolean;
  /** Tokens older than this snapshot have expired. */
  readonly snapshot: number;
}

/** One page, metadata before items, as Go writes it. */
export function page(holdings: Holdings, query: Query): Answer {
  const { resource, namespace, fieldSelector } = query;
  let from = '';
  if (query.continue !== undefined) {
    const token = decode(query.continue);
    if (token?.of !== resource.resource)
      return failure(400, 'BadRequest', `continue key is not valid: illegal base64 data`);
    if (token.rv !== query.snapshot) return expired(encode({ ...token, rv: query.snapshot }));
    from = token.start;
  }
  let items = holdings.of(resource);
  if (namespace !== undefined) items = items.filter(({ meta }) => meta.namespace === namespace);
  if (fieldSelector) {
    const match = /^metadata\.(name|namespace)=(.*)$/.exec(fieldSelector);
    if (!match) return failure(400, 'BadRequest', `field label not supported: ${fieldSelector}`);
    items = items.filter(({ meta }) => meta[match[1] as string] === match[2]);
  }
  const start = from ? items.findIndex(({ key }) => key >= from) : 0;
  const rest = start < 0 ? [] : items.slice(start);
  const chosen = rest.slice(0, query.limit);
  const left = rest.length - chosen.length;
  const next = rest[query.limit]?.key;
  const metadata = {
    resourceVersion: String(query.snapshot),
    ...(next === undefined ? {} : { continue: encode({ of: resource.resource, rv: query.snapshot, start: next }) }),
    ...(left > 0 && !fieldSelector ? { remainingItemCount: left } : {}),
  };
  const head = query.partial
    ? { kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1', metadata }
    : { kind: `${resource.kind}List`, apiVersion: apiVersion(resource), metadata };
  const texts = chosen.map((item) => (query.partial ? item.partial() : item.full()));
  return { status: 200, body: `${JSON.stringify(head).slice(0, -1)},"items":[${texts.join(',')}]}` };
}

export function discovery(served: readonly Resource[], path: string): Answer | undefined {
  if (path === '/api') return json(200, { kind: 'APIVersions', versions: ['v1'] });
  if (path === '/apis') {
    const names = [...new Set(served.filter((r) => r.group).map((r) => r.group))];
    const groups = names.map((name) => ({ name, versions: [{ groupVersion: `${name}/v1`, version: 'v1' }] }));
    return json(200, { kind: 'APIGroupList', apiVersion: 'v1', groups });
  }
  const found = served.filter((r) => path === `${r.group ? '/apis/' : '/api/'}${apiVersion(r)}`);
  if (!found.length) return undefined;
  return json(200, {
    kind: 'APIResourceList',
    groupVersion: path.replace(/^\/apis?\//, ''),
    resources: found.map((r) => ({ name: r.resource, kind: r.kind, namespaced: r.namespaced, verbs: ['list', 'get'] })),
  });
}

export const apiVersion = (r: Resource) => (r.group ? `${r.group}/${r.version}` : r.version);

interface Token {
  readonly of: string;
  readonly rv: number;
  readonly start: string;
  readonly turn?: number;
}
export const encode = (token: Token) =>
  Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', ...token })).toString('base64url');
/** Another token for the same place. */
export const renew = (token: string, turn: number) => encode({ ...(decode(token) as Token), turn });

function decode(text: string): Token | undefined {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Token;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The same name has the same uid in every run, so that samples and ids are stable. */
export function uid(of: string): string {
  const hex = hash('sha256', of);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
