import { RemoteError } from '../errors.ts';
import type { Server } from '../model/snapshot.ts';
import { type Client, parse } from './client.ts';

/** `v1.33.4`. Throws RemoteError where the API server cannot be reached or refuses: ask this first. */
export async function version(client: Client): Promise<string | undefined> {
  const body = await client.get('kubernetes:get /version', '/version');
  const { gitVersion } = (parse(body) ?? {}) as { readonly gitVersion?: unknown };
  return typeof gitVersion === 'string' ? gitVersion.slice(0, 100) : undefined;
}

/** It answered, but not this: refused, or a webhook that fails closed for every kind stands before it. */
const unsaid = (error: unknown) => error instanceof RemoteError && error.reason !== 'unreachable';

/** undefined = it would not say. */
export async function ready(client: Client): Promise<boolean | undefined> {
  try {
    const body = await client.get('kubernetes:get /readyz', '/readyz');
    return body.toString('utf8', 0, 2) === 'ok';
  } catch (error) {
    if (error instanceof RemoteError && error.code === '500') return false;
    if (unsaid(error)) return undefined;
    throw error;
  }
}

/** Could this identity list Secrets? More than a sweep needs; undefined = it would not say. */
export async function mayReadSecrets(client: Client): Promise<boolean | undefined> {
  try {
    return await client.may('list', 'secrets');
  } catch (error) {
    if (unsaid(error)) return undefined;
    throw error;
  }
}

/** All three at once. Throws RemoteError where there is no road or no login. */
export async function askServer(client: Client): Promise<Server> {
  const named = await version(client);
  const [isReady, secrets] = await Promise.all([ready(client), mayReadSecrets(client)]);
  return { version: named, ready: isReady, mayReadSecrets: secrets };
}
