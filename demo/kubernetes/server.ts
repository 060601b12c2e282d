import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import { gzip } from 'node:zlib';
import type { KubernetesEstate } from '../estate.ts';
import { listen, textOf } from '../loopback.ts';
import type { Authority } from '../tls.ts';
import { answer, type Cluster, type Reading, turnedAway } from './api.ts';
import { type HostileMode, misbehave } from './hostile.ts';
import { hold, type Raw } from './lists.ts';
import { type Answer, serviceUnavailable, tooManyRequests, unauthorized } from './status.ts';

/** One request as the server understood it; `allowed` false = refused with 401 or 403. */
export interface Recorded extends Reading {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly user: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
  readonly allowed: boolean;
}

export interface ServeKubernetesOptions {
  readonly authority: Authority;
  /** Who is it? undefined = 401. `peer` only where its certificate was signed by the authority. */
  readonly accept: (
    headers: IncomingHttpHeaders,
    peer: PeerCertificate | undefined,
  ) => string | undefined | Promise<string | undefined>;
  /** Names in the serving certificate beside 127.0.0.1 and localhost. */
  readonly hosts?: readonly string[];
  /** At most so many items a page, whatever `limit` says; default 100. */
  readonly pageCap?: number;
  /** What SelfSubjectAccessReview answers; default false. */
  readonly allows?: (attributes: Raw) => boolean;
  /** Users that may list nothing. */
  readonly refuses?: (user: string) => boolean;
  /** Resources whose list misbehaves. */
  readonly hostile?: { readonly [resource: string]: HostileMode };
  /** Resources that this server does not serve (404). */
  readonly unserved?: readonly string[];
}

/** A Kubernetes API on loopback that denies by default. */
export interface ServedKubernetes {
  /** `https://127.0.0.1:PORT`. */
  readonly url: string;
  /** PEM. */
  readonly ca: string;
  readonly requests: readonly Recorded[];
  readonly connections: () => number;
  /** Replaces the objects; continue tokens given before expire. */
  fill(objects: readonly Raw[]): void;
  /** Changes resources whose list answers 403. */
  deny(resources: readonly string[]): void;
  close(): Promise<void>;
}

/** Serves the objects of one cluster over TLS; where the estate says unreachable, the url leads nowhere. */
export async function serveKubernetes(
  estate: Partial<KubernetesEstate>,
  options: ServeKubernetesOptions,
): Promise<ServedKubernetes> {
  const { authority, accept, hosts = [], hostile = {} } = options;
  const { throttleEvery, latencyMs = 0 } = estate;
  const requests: Recorded[] = [];
  const turns = new Map<string, number>();
  const cluster: Cluster = {
    version: estate.version ?? 'v1.33.4',
    holdings: hold(estate.objects ?? []),
    snapshot: 1,
    denied: new Set(estate.denied ?? []),
    unserved: new Set(options.unserved ?? []),
    pageCap: options.pageCap ?? 100,
    allows: options.allows ?? (() => false),
    refuses: options.refuses ?? (() => false),
  };
  let count = 0;
  let connections = 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '/', headers } = request;
    const socket = request.socket as TLSSocket;
    const peer = socket.authorized ? socket.getPeerCertificate() : undefined;
    const user = await accept(headers, peer);
    const body = await textOf(request);
    if (latencyMs) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    const record = (reading: Reading, status: number) =>
      requests.push({ ...reading, method, path, user, headers, status, allowed: status !== 401 && status !== 403 });
    if (user === undefined) {
      record({ verb: method.toLowerCase() }, 401);
      return send(response, headers, unauthorized());
    }
    count++;
    if (throttleEvery && count % throttleEvery === 0) {
      record({ verb: method.toLowerCase() }, 429);
      return send(response, headers, tooManyRequests(1));
    }
    if (path.startsWith('/apis/metrics.k8s.io/')) return send(response, headers, serviceUnavailable());
    const selecting = !Object.values(hostile).includes('ignores-selector');
    const asked = selecting ? path : path.replace(/fieldSelector=[^&]*&?/, '');
    const { reading, ...result } = answer(cluster, { method, path: asked, user, headers, body });
    const mode = hostile[reading.resource?.resource ?? ''];
    if (mode && reading.verb === 'list' && reading.resource) {
      const turn = turns.get(mode) ?? 0;
      turns.set(mode, turn + 1);
      const special = turnedAway(mode, reading.resource, turn, path);
      record(reading, special?.status ?? 200);
      if (special) return send(response, headers, special);
      if (misbehave(mode, reading.resource, turn, response)) return;
      return send(response, headers, result);
    }
    record(reading, result.status);
    return send(response, headers, result);
  }

  const { cert, key } = await authority.issue({
    commonName: 'kube-apiserver',
    hosts: ['127.0.0.1', 'localhost', ...hosts],
  });
  const server = createServer({ cert, key, ca: authority.ca, requestCert: true, rejectUnauthorized: false }, (q, r) => {
    handle(q, r).catch((error: Error) => r.destroy(error));
  });
  server.on('secureConnection', () => connections++);
  const { port, close } = await listen(server);
  if (estate.unreachable) await close();
  return {
    url: `https://127.0.0.1:${port}`,
    ca: authority.ca,
    requests,
    connections: () => connections,
    fill(objects) {
      cluster.holdings = hold(objects);
      cluster.snapshot++;
    },
    deny(resources) {
      cluster.denied = new Set(resources);
    },
    close: () => (estate.unreachable ? Promise.resolve() : close()),
  };
}

/** Compresses what is larger than 128 KB, as the API server does. */
async function send(response: ServerResponse, headers: IncomingHttpHeaders, answer: Answer): Promise<void> {
  const { status, type = 'application/json' } = answer;
  let body = Buffer.from(answer.body);
  const out: Record<string, string> = { 'content-type': type, ...answer.headers };
  if (body.length > 128 * 1024 && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))) {
    body = await new Promise((resolve, reject) =>
      gzip(body, { level: 1 }, (error, packed) => (error ? reject(error) : resolve(packed))),
    );
    out['content-encoding'] = 'gzip';
  }
  out['content-length'] = String(body.length);
  response.writeHead(status, out).end(body);
}
