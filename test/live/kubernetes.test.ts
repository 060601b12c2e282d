import { expect, test } from 'vitest';
import { clusterRoleBinding } from '../../demo/kubernetes/objects.ts';
import { ordinary } from '../../demo/kubernetes/workloads.ts';
import { clusterRole } from '../../shared/kube/kinds.ts';
import type { Connection } from '../../shared/model/cluster.ts';
import { kubernetesContract } from '../kube/contract.ts';
import { fill } from './fill.ts';
import { startApiserver } from './start-apiserver.ts';

const group = 'kubesweep:readers';
const readers = [
  clusterRole() as { readonly [field: string]: unknown },
  clusterRoleBinding('kubesweep-reader', 'ClusterRole/kubesweep-reader', [{ kind: 'Group', name: group }]),
];

let filled: Awaited<ReturnType<typeof fill>> | undefined;

kubernetesContract('a real kube-apiserver, beside an ordinary cluster', async () => {
  const server = await startApiserver({
    tokens: [
      { token: 'reader-token', user: 'reader', groups: [group] },
      { token: 'nobody-token', user: 'nobody' },
    ],
  });
  const as = (token: string): Connection => ({
    url: server.url,
    tls: { ca: server.ca },
    credentials: async () => ({ token }),
  });
  return {
    connection: as('reader-token'),
    powerless: as('nobody-token'),
    async fill(objects) {
      filled = await fill(server, [...readers, ...ordinary(), ...objects]);
    },
    close: server.close,
  };
});

test('the real server took every object of our builders but those that it makes itself', () => {
  expect(filled?.created).toBeGreaterThan(80);
  expect(filled?.existed).toBeLessThan(25);
});
