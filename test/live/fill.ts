import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Raw } from '../../demo/kubernetes/lists.ts';
import { type Resource, resourceOf } from '../../demo/kubernetes/resources.ts';
import { connections, openApi } from './api.ts';
import type { Apiserver } from './start-apiserver.ts';

interface Meta {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly ownerReferences?: readonly { readonly uid: string }[];
}
interface Piece {
  readonly object: Raw;
  readonly resource: Resource;
  readonly meta: Meta;
}

/** What a fill did: objects made, and those that the server had made by itself. */
export interface Filled {
  readonly created: number;
  readonly existed: number;
  /** Uid in the given objects → uid that the server gave. */
  readonly uids: ReadonlyMap<string, string>;
}

/** PodSecurity refuses pods by it: set when the pods are there, as in a cluster that grew into its rules. */
const enforces = 'pod-security.kubernetes.io/enforce';
/** Refuse or change what is made after them, the last even each other; a quota without its controller refuses every pod. */
const gates = [/^(resourcequotas|limitranges)$/, /^(validating|mutating)admission/, /^(validating|mutating)webhook/];

/** Puts raw objects into a real API server in an order that it accepts, owners before what they own. */
export async function fill(
  server: Pick<Apiserver, 'url' | 'ca' | 'adminToken'>,
  objects: readonly Raw[],
): Promise<Filled> {
  const api = openApi(server);
  const slot = pLimit(connections);
  const uids = new Map<string, string>();
  const refused: string[] = [];
  let created = 0;
  let existed = 0;
  const pieces = objects.map(pieceOf);
  const strict = pieces.filter(({ resource, meta }) => resource.resource === 'namespaces' && meta.labels?.[enforces]);
  try {
    const gate = ({ resource }: Piece) => gates.findIndex((pattern) => pattern.test(resource.resource));
    const behind = Map.groupBy([...pieces, ...impliedAccounts(pieces)], gate);
    for (const wave of waves(behind.get(-1) ?? [])) await Promise.all(wave.map((one) => slot(put, one)));
    await Promise.all(strict.map((one) => slot(label, one)));
    for (const at of gates.keys()) await Promise.all((behind.get(at) ?? []).map((one) => slot(put, one)));
  } finally {
    api.close();
  }
  if (refused.length) throw new Error(`the API server refused ${refused.length}:\n${refused.slice(0, 30).join('\n')}`);
  return { created, existed, uids };

  async function put(piece: Piece): Promise<void> {
    const { object, resource, meta } = piece;
    const path = pathOf(resource, meta.namespace);
    const own = `${path}/${encodeURIComponent(meta.name)}`;
    let made = await api.ask('POST', path, acceptable(object, uids));
    // A definition that was just made is not served at once.
    for (let turn = 0; made.status === 404 && resource.group.includes('.') && turn < 100; turn++) {
      await sleep(100);
      made = await api.ask('POST', path, acceptable(object, uids));
    }
    const there = made.status === 409;
    if (!there && made.status !== 201) return refuse('create', piece, made);
    if (there) existed++;
    else created++;
    const { body: stored } = there ? await api.ask('GET', own) : made;
    const uid = (stored.metadata as Meta | undefined)?.uid;
    if (meta.uid && uid) uids.set(meta.uid, uid);
    const { ephemeralContainers } = specOf(object);
    if (there) return;
    if (ephemeralContainers) {
      const body = { ...stored, spec: { ...specOf(stored), ephemeralContainers } };
      const debugged = await api.ask('PUT', `${own}/ephemeralcontainers`, body);
      if (debugged.status !== 200) return refuse('debug', piece, debugged);
    }
    if (!Object.keys((object.status ?? {}) as Raw).length) return;
    const reported = await api.ask('PATCH', `${own}/status`, { status: object.status });
    if (reported.status !== 200) refuse('set the status of', piece, reported);
  }

  async function label(piece: Piece): Promise<void> {
    const path = `/api/v1/namespaces/${piece.meta.name}`;
    const done = await api.ask('PATCH', path, { metadata: { labels: piece.meta.labels } });
    if (done.status !== 200) refuse('label', piece, done);
  }

  function refuse(verb: string, { object, meta }: Piece, { status, body }: { status: number; body: Raw }): void {
    refused.push(`${verb} ${object.kind} ${meta.namespace ?? ''}/${meta.name}: ${status} ${body.message}`);
  }
}

function pieceOf(object: Raw): Piece {
  const resource = resourceOf(object.apiVersion, object.kind);
  if (!resource) throw new TypeError(`no resource for ${object.apiVersion} ${object.kind}`);
  return { object, resource, meta: object.metadata as Meta };
}

/** `default` of every namespace that the objects do not give one: its controller does not run here. */
function impliedAccounts(pieces: readonly Piece[]): Piece[] {
  const given = new Set(pieces.map(({ resource, meta }) => `${resource.resource}/${meta.namespace}/${meta.name}`));
  return pieces
    .filter(
      ({ resource, meta }) => resource.resource === 'namespaces' && !given.has(`serviceaccounts/${meta.name}/default`),
    )
    .map(({ meta }) =>
      pieceOf({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: meta.name } }),
    );
}

/** Namespaces, service accounts, what nobody owns, what that owns, and so on. */
function waves(pieces: readonly Piece[]): Piece[][] {
  const byUid = new Map(pieces.map((piece) => [piece.meta.uid, piece]));
  const depth = ({ meta }: Pick<Piece, 'meta'>): number =>
    1 + Math.max(0, ...(meta.ownerReferences ?? []).map(({ uid }) => depth(byUid.get(uid) ?? { meta: { name: '' } })));
  const first = ['namespaces', 'serviceaccounts'];
  const rank = (piece: Piece) => {
    const early = first.indexOf(piece.resource.resource);
    return early < 0 ? depth(piece) : early - first.length;
  };
  const grouped = Map.groupBy(pieces, rank);
  return [...grouped].sort(([a], [b]) => a - b).map(([, wave]) => wave);
}

const specOf = (object: Raw) => (object.spec ?? {}) as Raw;

/** Without what only the server or a subresource may set, and owned by the uids that the server gave. */
function acceptable(object: Raw, uids: ReadonlyMap<string, string>): Raw {
  const { uid: _, creationTimestamp: __, labels, ownerReferences, ...metadata } = object.metadata as Meta & Raw;
  const { [enforces]: ___, ...kept } = labels ?? {};
  const owners = ownerReferences?.map((one) => ({ ...one, uid: uids.get(one.uid) ?? one.uid }));
  const { ephemeralContainers: ____, clusterIP, ...spec } = specOf(object);
  // Else the server would choose a Job's pods by the uid that it gives the Job.
  const labelled = (spec.template as { metadata?: { labels?: Raw } } | undefined)?.metadata?.labels;
  const matchLabels = labelled && { selector: { matchLabels: labelled } };
  const chosen = object.kind === 'Job' ? { manualSelector: true, ...matchLabels } : {};
  return {
    ...object,
    metadata: { ...metadata, labels: kept, ...(owners ? { ownerReferences: owners } : {}) },
    ...(object.spec ? { spec: { ...spec, ...(clusterIP === 'None' ? { clusterIP } : {}), ...chosen } } : {}),
  };
}

const pathOf = (r: Resource, namespace: string | undefined) =>
  `${r.group ? `/apis/${r.group}` : '/api'}/${r.version}/${r.namespaced ? `namespaces/${namespace}/` : ''}${r.resource}`;
