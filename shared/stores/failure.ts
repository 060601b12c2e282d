import { RemoteError, type RemoteReason } from '../errors.ts';

/** What the three SDKs throw, under the names that they give it. */
interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly statusCode?: number;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly errors?: readonly { readonly reason?: string; readonly message?: string }[];
  readonly details?: { readonly errorCode?: string };
  readonly cause?: unknown;
}

export interface Failure {
  readonly status: number | undefined;
  /** The service's own word: `NoSuchKey`, `conditionNotMet`, `BlobAlreadyExists`; else the system's: `ECONNREFUSED`. */
  readonly code: string | undefined;
  readonly message: string;
}

/** HTTP status and the service's error code of whatever an SDK threw. */
export function failureOf(error: unknown): Failure {
  const { name, message, code, status, statusCode, $metadata, errors, details } = error as Thrown;
  const http = $metadata?.httpStatusCode ?? statusCode ?? status ?? Number(code ?? Number.NaN);
  const word = details?.errorCode ?? errors?.[0]?.reason ?? (typeof code === 'string' ? code : undefined);
  const system = systemCode(error);
  return {
    status: Number.isInteger(http) && http >= 100 && !system ? http : undefined,
    code: system ?? (word && !/^\d+$/.test(word) ? word : $metadata ? name : undefined),
    message: errors?.[0]?.message || firstLine(message) || name || String(error),
  };
}

/** One error text for every store. `denied` is what to grant; `missing` what to create when bucket or container is not there. */
export function remoteError(
  operation: string,
  error: unknown,
  remedies: { readonly denied: string; readonly missing: string },
): RemoteError {
  if (error instanceof RemoteError) return error;
  const { status, code, message } = failureOf(error);
  const reason = reasonOf(status, code, message, (error as Thrown).name);
  const remedy: Partial<Record<RemoteReason, string>> = {
    denied: remedies.denied,
    'not-found': remedies.missing,
    'no-credential': 'Log in, or set the variables that the cloud’s own command-line tool reads.',
    unreachable: 'Open the route to the store, or name the proxy in HTTPS_PROXY; check reports.endpoint.',
    throttled: 'The store asks to slow down: lower limits.concurrency.',
  };
  const shown = code ?? (status === undefined ? undefined : String(status));
  return new RemoteError(operation, reason, message, {
    ...(shown && { code: shown }),
    ...(remedy[reason] && { remedy: remedy[reason] }),
    cause: error,
  });
}

/** For `catch` of a promise: throws what `failed` makes of the error. */
export function rethrow(failed: (error: unknown) => Error): (error: unknown) => never {
  return (error) => {
    throw failed(error);
  };
}

function reasonOf(status?: number, code?: string, message = '', name = ''): RemoteReason {
  if (/credential|TokenProvider/i.test(name) || /default credentials|Region is missing/i.test(message))
    return status === undefined ? 'no-credential' : 'denied';
  if (status === 401 || status === 403) return 'denied';
  if (status === 404) return 'not-found';
  if (status === 429 || code === 'SlowDown' || code === 'ServerBusy') return 'throttled';
  if (status !== undefined) return 'failed';
  return code || /timed? ?out|network|socket|abort/i.test(`${name} ${message}`) ? 'unreachable' : 'failed';
}

/** ECONNREFUSED and its kin, from the error or what caused it. */
function systemCode(error: unknown): string | undefined {
  for (let at = error as Thrown | undefined, depth = 0; at && depth < 5; at = at.cause as Thrown, depth += 1)
    if (typeof at.code === 'string' && /^(E[A-Z]{3,}|ERR_TLS\w+|[A-Z_]*CERT[A-Z_]*)$/.test(at.code)) return at.code;
  return undefined;
}

const firstLine = (text: string | undefined) => text?.trim().split('\n', 1)[0];
