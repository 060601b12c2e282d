import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { RemoteError } from '../../errors.ts';

/** What is sent to the API server: a bearer, a client certificate (PEM), or both. */
export interface Login {
  readonly token?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** The login, once it is fit to be sent: a bearer without line breaks, a key that belongs to its certificate. */
export function usable(login: Login, operation: string): Login {
  const { token, cert, key } = login;
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token))
    throw new RemoteError(operation, 'no-credential', 'the token holds blanks, line breaks or no text at all', {
      remedy: 'Write it on one line without blanks around it.',
    });
  if (cert !== undefined || key !== undefined) loadable({ cert, key }, 'client certificate', operation);
  return login;
}

/** Certificates and keys that TLS would trip over are told before anything is sent. */
export function loadable(
  { ca, cert, key }: { readonly ca?: string; readonly cert?: string | undefined; readonly key?: string | undefined },
  what: string,
  operation: string,
): void {
  try {
    for (const pem of [ca, cert]) if (pem !== undefined) new X509Certificate(pem);
    createSecureContext({
      ...(cert === undefined ? {} : { cert }),
      ...(key === undefined ? {} : { key }),
    });
  } catch (error) {
    throw new RemoteError(operation, 'no-credential', `${what}: ${(error as Error).message}`, {
      remedy: 'Fetch the kubeconfig again, or log in again.',
      cause: error,
    });
  }
}
