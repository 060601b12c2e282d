import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { RemoteError, type RemoteReason } from '../errors.ts';
import type { Connection } from '../model/cluster.ts';
import { agentFor, trustSystem } from '../net.ts';
import { exchange, type Limits, type Question, type Reply } from './transport.ts';

/** Limits in milliseconds and bytes; every one has a default. */
export interface ClientOptions extends Partial<Limits> {
  /** At most so many requests at once; default 12. */
  readonly maxSockets?: number;
  /** Stops every request of this client. */
  readonly signal?: AbortSignal | undefined;
  /** Credentials are asked for again when they are older; default 5 minutes. */
  readonly credentialsForMs?: number;
}

/** `onHead` sees the first kilobyte of a 200 while the rest is on its way. */
export interface GetOptions {
  readonly accept?: string;
  readonly onHead?: (head: Buffer) => void;
  readonly signal?: AbortSignal | undefined;
}

/** One API server on one keep-alive pool. It can GET, and ask what it may do; it has no other verb. */
export interface Client {
  readonly signal: AbortSignal | undefined;
  /** The body of a 200. Anything else throws RemoteError, a 410 throws Expired. */
  get(operation: string, path: string, options?: GetOptions): Promise<Buffer>;
  /** SelfSubjectAccessReview: may this identity do that? */
  may(verb: string, resource: string): Promise<boolean>;
  close(): void;
}

/** 410: the continue token has aged. `token` goes on from the same place in today's state. */
export class Expired extends Error {
  readonly token: string | undefined;
  constructor(token: string | undefined) {
    super('the continue token has expired');
    this.token = token;
  }
}

const defaults = {
  connectTimeoutMs: 5_000,
  requestTimeoutMs: 60_000,
  maxBytes: 64 * 1024 * 1024,
  drip: { windowMs: 10_000, bytes: 4_096 },
} satisfies Limits;
/** How often a status is asked again; any other is an answer. */
const tries = { 429: 6, 502: 2, 503: 3, 504: 2 } as const;
const longestPauseMs = 15_000;
const reviews = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

/** Nothing connects before the first question. Throws RemoteError where the url is no https url. */
export function createClient(connection: Connection, options: ClientOptions = {}): Client {
  const { maxSockets = 12, credentialsForMs = 300_000, signal } = options;
  const limits: Limits = { ...defaults, ...options };
  const base = baseOf(connection.url);
  const agent = agentFor(connection.url, { proxyUrl: connection.proxyUrl, maxSockets, maxCachedSessions: 4 });
  const slot = pLimit(maxSockets);
  const { ca, serverName, insecure } = connection.tls;
  if (ca === undefined) trustSystem();
  let login: { readonly at: number; readonly value: ReturnType<Connection['credentials']> } | undefined;

  /** One question at a time to the credential's source; `than` = when the one that was refused was asked for. */
  function credentials(than = -1): ReturnType<Connection['credentials']> {
    const now = performance.now();
    if (!login || login.at <= than || now - login.at > credentialsForMs) {
      const value = connection.credentials();
      value.catch(() => {
        login = undefined;
      });
      login = { at: now, value };
    }
    return login.value;
  }

  async function ask(
    question: Pick<Question, 'operation' | 'method' | 'body' | 'onHead' | 'signal'>,
    path: string,
    accept: string,
  ) {
    let renewed = false;
    let than = -1;
    for (let attempt = 1; ; attempt++) {
      const { token, cert, key } = await credentials(than);
      const at = login?.at ?? 0;
      const headers = {
        accept,
        'accept-encoding': 'gzip',
        'user-agent': 'kubesweep',
        ...(question.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      };
      const tls = { ca, servername: serverName, rejectUnauthorized: insecure !== true, cert, key };
      const url = new URL(base + path);
      const reply = await slot(() =>
        exchange({ ...question, url, headers, agent, tls: present(tls) }, limits).catch((error: RemoteError) => {
          if (attempt === 1 && error.code === 'ECONNRESET' && !question.signal?.aborted) return undefined;
          throw error;
        }),
      );
      if (reply === undefined) continue;
      if (reply.status === 401 && !renewed) {
        renewed = true;
        than = at;
        continue;
      }
      const most = tries[reply.status as keyof typeof tries] ?? 0;
      if (attempt >= most) return reply;
      await sleep(pause(reply, attempt), undefined, { signal: question.signal }).catch(() => undefined);
    }
  }

  return {
    signal,
    async get(operation, path, { accept = 'application/json', onHead, signal: own = signal } = {}) {
      const reply = await ask({ operation, method: 'GET', onHead, signal: own }, path, accept);
      if (reply.status === 200) return reply.body;
      throw refused(operation, reply);
    },
    async may(verb, resource) {
      const operation = 'kubernetes:create selfsubjectaccessreviews';
      const body = JSON.stringify({
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: { resourceAttributes: { verb, resource } },
      });
      const reply = await ask({ operation, method: 'POST', body, signal }, reviews, 'application/json');
      if (reply.status !== 201 && reply.status !== 200) throw refused(operation, reply);
      return (parse(reply.body) as { status?: { allowed?: unknown } } | undefined)?.status?.allowed === true;
    },
    close: () => agent.destroy(),
  };
}

function baseOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username || url.password)
    throw new RemoteError('kubernetes:connect', 'failed', `${text} is no https URL of an API server`, {
      remedy: 'Give the API server’s address as https://HOST[:PORT][/PATH].',
    });
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

const present = (options: { readonly [name: string]: string | boolean | undefined }) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** What the server asks for, or twice as long each time; bounded, and never the same for two of us. */
function pause({ headers }: Reply, attempt: number): number {
  const asked = Number(headers['retry-after']) * 1_000;
  const wait = Number.isFinite(asked) && asked >= 0 ? asked : 250 * 2 ** attempt;
  return Math.min(wait, longestPauseMs) * (1 + Math.random() / 4);
}

const reasons: { readonly [status: number]: RemoteReason } = {
  401: 'denied',
  403: 'denied',
  404: 'not-found',
  429: 'throttled',
  503: 'throttled',
};
const remedies: { readonly [status: number]: string } = {
  401: 'The API server does not accept this login: map the identity to a Kubernetes user (access entry, IAM role, Entra group), or renew it.',
  403: 'Grant it: `kubesweep permissions --provider kubernetes` prints the ClusterRole.',
};

function refused(operation: string, { status, headers, body }: Reply): Error {
  const said = parse(body) as
    | { readonly message?: unknown; readonly metadata?: { readonly continue?: unknown } }
    | undefined;
  if (status === 410) {
    const token = said?.metadata?.continue;
    return new Expired(typeof token === 'string' && token !== '' ? token : undefined);
  }
  const moved = status >= 300 && status < 400 ? `a redirect to ${headers.location}, not followed` : undefined;
  const detail = moved ?? (typeof said?.message === 'string' ? said.message : body.toString('utf8', 0, 200));
  const remedy = remedies[status];
  return new RemoteError(operation, reasons[status] ?? 'failed', detail, {
    code: String(status),
    ...(remedy ? { remedy } : {}),
  });
}

/** undefined where the text is no JSON object. */
export function parse(body: Buffer, prepare = (json: Buffer) => json): object | undefined {
  try {
    const value: unknown = JSON.parse(prepare(body).toString());
    return value !== null && typeof value === 'object' ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
