import type { KubernetesEstate } from '../../demo/estate.ts';
import { type ServedKubernetes, type ServeKubernetesOptions, serveKubernetes } from '../../demo/kubernetes/server.ts';
import { createAuthority } from '../../demo/tls.ts';
import { type Client, type ClientOptions, createClient } from '../../shared/kube/client.ts';
import { gather, type Plan } from '../../shared/kube/collect.ts';
import { type Collected, finish, newCollected } from '../../shared/kube/collected.ts';
import { allKinds } from '../../shared/kube/kinds.ts';
import type { Connection } from '../../shared/model/cluster.ts';

export const authority = await createAuthority();
export const token = 'reader-token';
const accept: ServeKubernetesOptions['accept'] = ({ authorization }, peer) =>
  authorization === `Bearer ${token}` ? 'reader' : (peer?.subject.CN as string | undefined);

export interface Started extends ServedKubernetes {
  readonly connection: Connection;
  readonly client: Client;
}

/** An emulator with these objects and a client that may read it; closed by `using`-like close(). */
export async function start(
  estate: Partial<KubernetesEstate>,
  options: Partial<ServeKubernetesOptions> = {},
  clientOptions: ClientOptions = {},
): Promise<Started> {
  const served = await serveKubernetes(estate, { authority, accept, ...options });
  const connection: Connection = {
    url: served.url,
    tls: { ca: served.ca },
    credentials: async () => ({ token }),
  };
  const client = createClient(connection, clientOptions);
  return {
    ...served,
    connection,
    client,
    async close() {
      client.close();
      await served.close();
    },
  };
}

export const plan = (over: Partial<Plan> = {}): Plan => ({
  kinds: allKinds,
  clusterId: 'test',
  maxPods: 20_000,
  ...over,
});

/** Everything in one go, and what finish() makes of it. */
export async function collectAll(client: Client, over: Partial<Plan> = {}) {
  const collected: Collected = newCollected();
  const whole = await gather(client, plan(over), collected);
  return {
    whole,
    ...finish(collected, over.kinds ?? plan().kinds.filter((kind) => kind !== 'configmaps'), 'not finished'),
  };
}
