import type { IncomingHttpHeaders } from 'node:http';
import type { HostileMode } from './hostile.ts';
import { apiVersion, discovery, type Holdings, page, type Raw, renew } from './lists.ts';
import { type Resource, resources } from './resources.ts';
import { type Answer, expired, forbidden, forbiddenPath, json, notFound, pageNotFound, text } from './status.ts';

/** What one request asks for, in RBAC's words. */
export interface Reading {
  readonly verb: string;
  readonly resource?: Resource;
  readonly namespace?: string;
  readonly name?: string;
}

export interface Cluster {
  readonly version: string;
  holdings: Holdings;
  snapshot: number;
  denied: ReadonlySet<string>;
  readonly unserved: ReadonlySet<string>;
  readonly pageCap: number;
  readonly allows: (attributes: Raw) => boolean;
  readonly refuses: (user: string) => boolean;
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly user: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Never listed for anybody, and what a sweep may get by name. */
const never = new Set(['secrets', 'events', 'endpoints', 'configmaps', 'persistentvolumeclaims']);
const byName = new Set(['kube-system/aws-auth', 'kube-system/amazon-vpc-cni']);
const verbs: { readonly [method: string]: string } = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** Denies by default: list of what estates hold, get of two ConfigMaps, /version, /readyz, discovery, one review. */
export function answer(cluster: Cluster, question: Question): Answer & { readonly reading: Reading } {
  const { method, user } = question;
  const url = new URL(question.path, 'https://api');
  const query = url.searchParams;
  const verb = verbs[method] ?? 'get';
  const served = resources.filter(
    (r) => !cluster.unserved.has(r.resource) && minor(cluster.version) >= r.since && isThere(cluster, r),
  );
  if (url.pathname === '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews' && method === 'POST')
    return { ...review(cluster, question.body), reading: { verb: 'create' } };

  const match = /^\/(?:api|apis\/([^/]+))\/([^/]+)\/(?:namespaces\/([^/]+)\/)?([^/]+)(?:\/([^/]+))?(\/.*)?$/.exec(
    url.pathname,
  );
  if (!match) return { ...plain(cluster, served, url.pathname, verb, user), reading: { verb } };
  const [, group = '', version, namespace, resourceName = '', name, more] = match;
  const known = resources.find((r) => r.group === group && r.version === version && r.resource === resourceName);
  const resource = known ?? {
    group,
    version: version ?? '',
    resource: resourceName,
    kind: '',
    namespaced: true,
    since: 0,
  };
  const watch = query.get('watch') !== null && query.get('watch') !== 'false' && query.get('watch') !== '0';
  const asked = verb === 'get' && name === undefined ? (watch ? 'watch' : 'list') : verb;
  const reading: Reading = {
    verb: asked,
    resource,
    ...(namespace === undefined ? {} : { namespace: decodeURIComponent(namespace) }),
    ...(name === undefined ? {} : { name: decodeURIComponent(name) }),
  };
  const refuse = () => forbidden(user, asked, resource, reading.namespace, reading.name);
  const named = `${reading.namespace}/${reading.name}`;
  if (asked === 'get' && resourceName === 'configmaps' && byName.has(named) && !more) {
    if (cluster.denied.has('configmaps') || cluster.denied.has('*')) return { ...refuse(), reading };
    const object = cluster.holdings.get(resource, reading.namespace, reading.name ?? '');
    return { ...(object ? json(200, object) : notFound(resource, reading.name ?? '')), reading };
  }
  if (asked !== 'list' || never.has(resourceName) || cluster.refuses(user)) return { ...refuse(), reading };
  if (cluster.denied.has('*') || cluster.denied.has(resourceName)) return { ...refuse(), reading };
  if (!served.includes(resource)) return { ...pageNotFound(), reading };
  const asPartial = /;as=PartialObjectMetadataList;g=meta\.k8s\.io;v=v1/.test(question.headers.accept ?? '');
  const wanted = Number(query.get('limit') ?? 0) || Number.POSITIVE_INFINITY;
  const result = page(cluster.holdings, {
    resource,
    namespace: reading.namespace,
    limit: Math.min(wanted, cluster.pageCap),
    continue: query.get('continue') ?? undefined,
    fieldSelector: query.get('fieldSelector') ?? undefined,
    partial: asPartial,
    snapshot: cluster.snapshot,
  });
  return { ...result, reading };
}

/** Hostile modes that are whole answers: 410 in the middle, and a refusal after the first page. */
export function turnedAway(mode: HostileMode, resource: Resource, turn: number, path: string): Answer | undefined {
  const token = new URL(path, 'https://api').searchParams.get('continue') ?? undefined;
  if (token === undefined) return undefined;
  if (mode === 'expired-forever' || (mode === 'expired' && turn % 2 === 1)) return expired(renew(token, turn));
  if (mode === 'expired-same') return expired(token);
  if (mode === 'expired-without-token') return expired(undefined);
  if (mode === 'late-403') return forbidden('reader', 'list', resource);
  return undefined;
}

/** Kubernetes' own, or installed: its definition is among the objects. */
const isThere = ({ holdings }: Cluster, { group, resource }: Resource): boolean =>
  !group.includes('.') || (group.endsWith('.k8s.io') && !group.startsWith('gateway.') && !group.startsWith('policy.'))
    ? true
    : holdings.get(definitions, undefined, `${resource}.${group}`) !== undefined;
const definitions = resources.find(({ resource }) => resource === 'customresourcedefinitions') as Resource;

const minor = (version: string) => Number(/^v1\.(\d+)/.exec(version)?.[1] ?? 99);

function plain(cluster: Cluster, served: readonly Resource[], path: string, verb: string, user: string): Answer {
  if (verb !== 'get') return forbiddenPath(user, verb, path);
  if (path === '/version') {
    const [, major = '1', small = '33'] = /^v(\d+)\.(\d+)/.exec(cluster.version) ?? [];
    return json(200, { major, minor: small, gitVersion: cluster.version, platform: 'linux/amd64' });
  }
  if (path === '/readyz') return text(200, 'ok');
  return discovery(served, path) ?? (path.startsWith('/apis/') ? pageNotFound() : forbiddenPath(user, 'get', path));
}

function review(cluster: Cluster, body: string): Answer {
  const asked = JSON.parse(body) as { readonly spec?: { readonly resourceAttributes?: Raw } };
  const allowed = cluster.allows(asked.spec?.resourceAttributes ?? {});
  return json(201, {
    kind: 'SelfSubjectAccessReview',
    apiVersion: apiVersion({ group: 'authorization.k8s.io', version: 'v1' } as Resource),
    metadata: {},
    spec: asked.spec,
    status: { allowed },
  });
}
