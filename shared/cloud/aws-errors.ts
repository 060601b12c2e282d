import { RemoteError, type RemoteReason } from '../errors.ts';
import { type CloudCall, title } from './calls.ts';

const reasons: readonly (readonly [RegExp, RemoteReason])[] = [
  [/^(CredentialsProviderError|ProviderError|TokenProviderError|ExpiredToken(Exception)?)$/, 'no-credential'],
  [/^(Resource|RepositoryPolicy|Repository)?NotFoundException$|^NoSuchEntity(Exception)?$/, 'not-found'],
  [/^Invalid\w+\.(Version)?NotFound$/, 'not-found'],
  [/throttl|^(TooManyRequests(Exception)?|RequestLimitExceeded|SlowDown)$/i, 'throttled'],
  [/^(AccessDenied(Exception)?|Unauthorized\w*|AuthFailure|OptInRequired|Forbidden|SignatureDoesNotMatch)$/, 'denied'],
  [/^(UnrecognizedClient(Exception)?|InvalidClientTokenId|InvalidSignature(Exception)?)$/, 'denied'],
  [/^(E[A-Z_]{3,}|TimeoutError|AbortError|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+)$/, 'unreachable'],
];

export const noCredential =
  'Set AWS_PROFILE or AWS_ACCESS_KEY_ID, log in again (aws sso login), or give the function a role.';

/** What an AWS SDK threw, as a RemoteError that names the permission or the route that is missing. */
export function explainAws(error: unknown, call: CloudCall, subject: string): RemoteError {
  const { name, code, message, status } = fields(error);
  const reason =
    [code, name].flatMap((word) => reasons.find(([pattern]) => pattern.test(word))?.[1] ?? [])[0] ??
    // A bare 404 is a proxy's or a wrong endpoint's: only the service's own word means that a thing is gone.
    (status === 403 || status === 401 ? 'denied' : 'failed');
  const remedy = remedies(reason, name, call, subject);
  return new RemoteError(title(call, subject), reason, message, {
    code: code || name,
    cause: error,
    ...(remedy ? { remedy } : {}),
  });
}

function remedies(reason: RemoteReason, name: string, call: CloudCall, subject: string): string | undefined {
  switch (reason) {
    case 'no-credential':
      return noCredential;
    case 'denied':
      if (call.operation === 'sts:AssumeRole') {
        return `Create the role ${subject} so that it trusts this identity, and grant sts:AssumeRole on it.`;
      }
      if (/UnrecognizedClient|InvalidClientTokenId|OptIn/.test(name)) {
        return 'Enable the region in this account, or name the regions to sweep in eks.regions.';
      }
      return `Grant ${call.permissions.join(', ') || call.operation} to the role; a service control policy may deny it too.`;
    case 'unreachable':
      return 'Open the route to this endpoint: HTTPS_PROXY, NO_PROXY, a VPC endpoint; or leave the region out of eks.regions.';
    case 'throttled':
      return 'Lower limits.concurrency, or sweep at another hour.';
    case 'not-found':
      return 'Nothing to do if it was deleted; the next sweep leaves it out.';
    case 'failed':
      return undefined;
  }
}

function fields(error: unknown): { name: string; code: string; message: string; status: number | undefined } {
  const fault = error as Partial<Error> & {
    readonly code?: unknown;
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly errors?: readonly Partial<Error>[];
  };
  return {
    name: typeof fault?.name === 'string' ? fault.name : 'Error',
    code: typeof fault?.code === 'string' ? fault.code : '',
    message: fault?.message?.split('\n', 1)[0] || fault?.errors?.[0]?.message || String(error),
    status: fault?.$metadata?.httpStatusCode,
  };
}
