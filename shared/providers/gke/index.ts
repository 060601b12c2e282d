import type { Counts } from '../../cloud/calls.ts';
import { createGoogle } from '../../cloud/google.ts';
import type { Config } from '../../config.ts';
import type { Provider } from '../../model/provider.ts';
import { createClient } from './client.ts';
import { connectGke } from './connect.ts';
import { describeGke } from './describe.ts';
import { accounts, discover } from './discover.ts';
import { createFurther } from './further.ts';
import { describeProject } from './project.ts';

export interface GkeOptions {
  readonly config: Pick<Config, 'gke'>;
  /** Bounds every call, retries included. */
  readonly limitMs?: number;
  readonly backOffMs?: number;
}

/** ConfigError for an endpoint that must not receive a bearer; the rest waits for the first question. google-auth-library reads its own variables. */
export function createGke({ config: { gke }, limitMs, backOffMs }: GkeOptions): Provider {
  const counts: Counts = new Map();
  const google = createGoogle({ gke, limitMs, backOffMs, counts });
  const client = createClient(google);
  return {
    name: 'gke',
    calls: counts,
    accounts: () => accounts(google, gke),
    discover: (account) => discover(google, client, account),
    describe: describeGke(client, createFurther(google)),
    describeAccount: describeProject(google),
    connect: connectGke(google),
  };
}
