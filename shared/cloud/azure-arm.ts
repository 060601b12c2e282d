import type { ContainerServiceContext } from '@azure/arm-containerservice/api';
import type { TokenCredential } from '@azure/core-auth';
import { RemoteError, type RemoteReason } from '../errors.ts';
import { agentFor } from '../net.ts';
import type { AzureEndpoints } from './azure.ts';
import { type Call, type CloudCall, type Counts, caller, title } from './calls.ts';
import { type AzureOperation, azureCalls } from './calls-azure.ts';
import { once } from './once.ts';

const maxPages = 2_000;

/** Azure Resource Manager, with one pipeline for the SDK and for the few requests that have no SDK here. */
export interface Arm {
  readonly call: Call<AzureOperation>;
  /** For the modular SDK's functions. */
  context(subscription: string): Promise<ContainerServiceContext>;
  /** Bearer for an audience; the credential caches it. */
  token(scope: string): Promise<string>;
  /** JSON body of an answer 200; anything else throws RemoteError. `path` begins with `/` or is a nextLink. */
  get(operation: AzureOperation, subject: string, path: string): Promise<unknown>;
  post(operation: AzureOperation, subject: string, path: string, body: unknown): Promise<unknown>;
  /** Items of `value`, page after page by nextLink. */
  list(operation: AzureOperation, subject: string, path: string): AsyncIterable<unknown>;
}

/** Opens nothing before the first question. */
export function createArm(
  endpoints: AzureEndpoints,
  credential: TokenCredential,
  limitMs = 60_000,
  counts?: Counts,
): Arm {
  const call = caller(azureCalls, explain, limitMs, counts);
  const client = once(async (): Promise<ContainerServiceContext> => {
    const { createContainerService } = await import('@azure/arm-containerservice/api');
    return createContainerService(credential, '', {
      endpoint: endpoints.arm,
      credentials: { scopes: [endpoints.armScope] },
      retryOptions: { maxRetries: 5, maxRetryDelayInMs: 20_000 },
      agent: agentFor(endpoints.arm),
      additionalPolicies: [
        { policy: timeLimit(limitMs), position: 'perCall' },
        { policy: saidWhy, position: 'perCall' },
        { policy: oneHost(endpoints.arm), position: 'perRetry' },
      ],
    });
  });
  const context = async (subscriptionId: string) => ({ ...(await client()), subscriptionId });
  const send = (operation: AzureOperation, subject: string, method: 'get' | 'post', path: string, body?: unknown) =>
    call(operation, subject, async (abortSignal) => {
      const road = (await context('')).pathUnchecked(path);
      const answer = await (method === 'get' ? road.get({ abortSignal }) : road.post({ abortSignal, body }));
      if (answer.status !== '200') throw { statusCode: Number(answer.status), details: answer.body };
      return answer.body as unknown;
    });
  return {
    call,
    context,
    token: (scope) => call('entra.login', '', async () => (await credential.getToken(scope))?.token ?? ''),
    get: (operation, subject, path) => send(operation, subject, 'get', path),
    post: (operation, subject, path, body) => send(operation, subject, 'post', path, body),
    async *list(operation, subject, path) {
      for await (const page of pages(operation, subject, path, (link) => send(operation, subject, 'get', link)))
        yield* page;
    },
  };
}

/** Follows nextLink; a link that repeats, or pages without end, is RemoteError `failed`. */
export async function* pages(
  operation: AzureOperation,
  subject: string,
  first: string,
  fetch: (link: string) => Promise<unknown>,
): AsyncGenerator<readonly unknown[]> {
  const seen = new Set<string>();
  for (let link: string | undefined = first; link !== undefined; ) {
    if (seen.has(link) || seen.size >= maxPages)
      throw new RemoteError(title({ operation }, subject), 'failed', 'the list does not end: its next link repeats');
    seen.add(link);
    const { value, nextLink } = (await fetch(link)) as { value?: unknown; nextLink?: unknown };
    if (!Array.isArray(value))
      throw new RemoteError(title({ operation }, subject), 'failed', 'the answer holds no list `value`');
    yield value;
    link = typeof nextLink === 'string' && nextLink !== '' ? nextLink : undefined;
  }
}

/** Bounds a request with all its retries, whatever Retry-After says, also pages that the SDK asks for by itself. */
function timeLimit(limitMs: number): Policy {
  return {
    name: 'kubesweepTimeLimit',
    sendRequest(request, next) {
      const late = AbortSignal.timeout(limitMs);
      request.abortSignal = request.abortSignal ? AbortSignal.any([request.abortSignal as AbortSignal, late]) : late;
      return next(request);
    },
  };
}

/** The SDK's lists drop the service's own words. 401 passes: the bearer policy may answer its challenge. */
const saidWhy: Policy = {
  name: 'kubesweepSaidWhy',
  async sendRequest(request, next) {
    const answer = await next(request);
    if (answer.status < 400 || answer.status === 401) return answer;
    let details: unknown;
    try {
      details = JSON.parse(answer.bodyAsText ?? '');
    } catch {
      details = undefined;
    }
    throw Object.assign(new Error(`answered ${answer.status}`), { statusCode: answer.status, details });
  },
};

/** The SDK sends the bearer to whatever host a nextLink names; this does not. */
function oneHost(arm: string): Policy {
  return {
    name: 'kubesweepOneHost',
    async sendRequest(request, next) {
      const { origin } = new URL(request.url);
      if (origin !== arm)
        throw new RemoteError('arm', 'failed', `refused to send the bearer to ${origin}, which the answer named`, {
          code: 'ForeignLink',
          remedy: `Only ${arm} may receive it; check aks.endpoints.arm, or what stands between.`,
        });
      return next(request);
    },
  };
}
type Policy = NonNullable<
  NonNullable<
    Parameters<typeof import('@azure/arm-containerservice/api').createContainerService>[2]
  >['additionalPolicies']
>[number]['policy'];

/** What the SDK or a bare answer threw, as reason, code, message and remedy. */
function explain(error: unknown, row: CloudCall, subject: string): RemoteError {
  const { name, statusCode, code, message, details } = error as {
    name?: string;
    statusCode?: number;
    code?: string;
    message?: string;
    details?: { error?: { code?: string; message?: string } };
  };
  const said = details?.error;
  const reason = reasonOf(statusCode, name);
  const need = row.permissions.join(', ');
  const remedies: Partial<Record<RemoteReason, string>> = {
    denied: `Grant ${need || 'access'} to the identity that sweeps, on ${subject || 'the subscription'} or above.`,
    throttled: 'Azure asks to slow down: lower limits.concurrency or sweep at another hour.',
    unreachable: 'Open the route to Azure Resource Manager, or name the proxy in HTTPS_PROXY.',
    'not-found': 'It is gone, or not visible to this identity: run discovery again.',
  };
  const remedy = remedies[reason];
  return new RemoteError(title(row, subject), reason, said?.message ?? message ?? `answered ${statusCode}`, {
    code: String(said?.code ?? code ?? statusCode ?? 'Error'),
    ...(remedy && { remedy }),
  });
}

/** Without a status: the request never came back (the SDK's own names), or the answer could not be read. */
function reasonOf(status: number | undefined, name: string | undefined): RemoteReason {
  if (status === undefined) return name === 'RestError' || name === 'AbortError' ? 'unreachable' : 'failed';
  if (status === 401 || status === 403) return 'denied';
  if (status === 404) return 'not-found';
  return status === 429 ? 'throttled' : 'failed';
}
