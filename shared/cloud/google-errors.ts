import { setTimeout as sleep } from 'node:timers/promises';
import { RemoteError, type RemoteReason } from '../errors.ts';
import { mask } from '../model/mask.ts';
import { type CloudCall, title } from './calls.ts';

/** gRPC status of @google-cloud/container's errors, where they matter. */
const grpc: { readonly [code: number]: readonly [name: string, reason: RemoteReason] } = {
  4: ['DEADLINE_EXCEEDED', 'unreachable'],
  5: ['NOT_FOUND', 'not-found'],
  7: ['PERMISSION_DENIED', 'denied'],
  8: ['RESOURCE_EXHAUSTED', 'throttled'],
  14: ['UNAVAILABLE', 'unreachable'],
  16: ['UNAUTHENTICATED', 'denied'],
};

const noGoogleCredential =
  'Run `gcloud auth application-default login`, or set GOOGLE_APPLICATION_CREDENTIALS, or run where a service account is attached.';

/** What google-auth-library, gaxios or the container client threw, as a RemoteError that names what is missing. */
export function explainGoogle(error: unknown, call: CloudCall, subject: string): RemoteError {
  const { message, code, status, oauth, reason: info, consumer } = fields(error);
  const absent = /default credentials|METADATA_SERVER_DETECTION|The file at .* does not exist/i.test(message);
  const reason = absent ? 'no-credential' : reasonOf(status, code, oauth);
  const name = info ?? oauth ?? (typeof code === 'number' ? grpc[code]?.[0] : code) ?? status;
  const remedy = remedyFor(reason, call, subject, info ?? oauth, consumer);
  return new RemoteError(title(call, subject), reason, absent ? `${tried}: ${message}` : message, {
    ...(name ? { code: String(name) } : {}),
    ...(remedy ? { remedy } : {}),
    cause: error,
  });
}

const tried =
  'no Google credential answered; tried GOOGLE_APPLICATION_CREDENTIALS, the file of gcloud auth application-default, ' +
  'the metadata server';

/** The project, `projects/ID` or by number, that a SERVICE_DISABLED is about: often the credential's own. */
export function consumerOf({ cause }: RemoteError): string | undefined {
  return fields(cause).consumer;
}

function reasonOf(status: number | undefined, code: unknown, oauth: string | undefined): RemoteReason {
  if (oauth !== undefined || status === 401 || status === 403) return 'denied';
  if (status === 404) return 'not-found';
  if (status === 429) return 'throttled';
  if (status !== undefined) return 'failed';
  if (typeof code === 'number') return grpc[code]?.[1] ?? 'failed';
  return typeof code === 'string' ? 'unreachable' : 'failed';
}

function remedyFor(
  reason: RemoteReason,
  call: CloudCall,
  subject: string,
  code?: string,
  consumer?: string,
): string | undefined {
  const needed = call.permissions.join(', ');
  switch (reason) {
    case 'no-credential':
      return noGoogleCredential;
    case 'denied':
      if (code === 'SERVICE_DISABLED')
        return `Enable ${serviceOf(call)}.googleapis.com in ${consumer ?? 'the project of the credential'}.`;
      if (call.operation === 'google.login')
        return 'Log in again, or check audience, subject and attribute condition of the workload identity pool.';
      return `Grant ${needed || call.operation} on ${subject || 'the project'} to the identity that sweeps.`;
    case 'unreachable':
      return 'Open the route to this Google API: HTTPS_PROXY, NO_PROXY, Private Google Access.';
    case 'throttled':
      return 'Lower limits.concurrency, or sweep at another hour.';
    case 'not-found':
      return 'Nothing to do if it was deleted; the next sweep leaves it out.';
    case 'failed':
      return undefined;
  }
}

/** The service of an operation, whose permissions begin with the same word but for Resource Manager's. */
const serviceOf = ({ operation }: CloudCall) =>
  operation.split('.')[0]?.replace(/^resourcemanager$/, 'cloudresourcemanager');

interface Fields {
  readonly message: string;
  /** gRPC number, or a system error's word. */
  readonly code: unknown;
  readonly status: number | undefined;
  /** OAuth's own word, `invalid_grant`. */
  readonly oauth: string | undefined;
  /** ErrorInfo's reason, `SERVICE_DISABLED`. */
  readonly reason: string | undefined;
  /** ErrorInfo's consumer, `projects/ID` or by number. */
  readonly consumer: string | undefined;
}

interface ErrorInfo {
  readonly reason?: string;
  readonly metadata?: { readonly consumer?: unknown };
}

function fields(error: unknown): Fields {
  const fault = (error ?? {}) as {
    readonly message?: string;
    readonly code?: unknown;
    readonly reason?: string;
    readonly errorInfoMetadata?: ErrorInfo['metadata'];
    readonly httpStatusCode?: number;
    readonly status?: number;
    readonly response?: { readonly status?: number; readonly data?: unknown };
    readonly cause?: unknown;
  };
  const body = fault.response?.data as { error?: unknown; error_description?: unknown } | undefined;
  const said = body?.error;
  const google = said as
    | { message?: string; details?: readonly ErrorInfo[]; errors?: readonly { readonly reason?: unknown }[] }
    | undefined;
  const oauth = typeof said === 'string' ? said : /^Error code (\w+)/.exec(fault.message ?? '')?.[1];
  const cause = fault.cause as { readonly code?: unknown } | undefined;
  const info = google?.details?.find(({ reason }) => reason);
  const { consumer } = fault.errorInfoMetadata ?? info?.metadata ?? {};
  return {
    message: google?.message ?? fault.message ?? String(error),
    code: typeof fault.code === 'number' && fault.code < 20 ? fault.code : (cause?.code ?? fault.code),
    status: tooOften(google?.errors) ? 429 : (fault.httpStatusCode ?? fault.status ?? fault.response?.status),
    oauth,
    reason: fault.reason ?? info?.reason,
    consumer: typeof consumer === 'string' ? mask(consumer, 100) : undefined,
  };
}

/** Compute says 403 where others say 429. */
function tooOften(errors: unknown): boolean {
  const reasons = Array.isArray(errors)
    ? errors.map((one) => String((one as { reason?: unknown } | null)?.reason))
    : [];
  return reasons.some((reason) => /^(user)?rateLimitExceeded$/i.test(reason));
}

/** Runs again after 429, 5xx and broken connections, waiting 0.5 to 1 × `baseMs` · 2ⁿ; the last failure is thrown as it came. */
export async function patiently<T>(
  run: () => Promise<T>,
  { attempts = 6, baseMs = 400, signal }: { attempts?: number; baseMs?: number; signal: AbortSignal },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const { status, code } = fields(error);
      const transient = status === undefined ? code === 14 || code === 4 || typeof code === 'string' : status >= 429;
      if (!transient || attempt >= attempts || signal.aborted) throw error;
      await sleep(Math.min(baseMs * 2 ** (attempt - 1), 20_000) * (0.5 + Math.random() / 2), undefined, { signal });
    }
  }
}
