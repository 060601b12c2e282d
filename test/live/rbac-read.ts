import { expect } from 'vitest';
import { createClient } from '../../shared/kube/client.ts';
import { gather } from '../../shared/kube/collect.ts';
import { newCollected } from '../../shared/kube/collected.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import type { Apiserver } from './start-apiserver.ts';

const ref = { provider: 'kubeconfig', account: 'local', region: '', name: 'live', id: 'kubeconfig/live' } as const;
const kinds = [
  'namespaces',
  'serviceaccounts',
  'roles',
  'clusterroles',
  'rolebindings',
  'clusterrolebindings',
] as const;

/** Roles and bindings as a sweep reads them. */
export async function readPolicy(server: Apiserver): Promise<Snapshot> {
  const credentials = async () => ({ token: server.adminToken });
  const client = createClient({ url: server.url, tls: { ca: server.ca }, credentials });
  const collected = newCollected();
  await gather(client, { kinds: [...kinds], clusterId: ref.id, maxPods: 1 }, collected);
  client.close();
  expect(collected.gaps).toEqual([]);
  return { ...collected, origin: { cluster: ref }, takenAt: '', samples: [] };
}
