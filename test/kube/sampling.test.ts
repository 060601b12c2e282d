import { expect, test } from 'vitest';
import { container, podSpec } from '../../demo/kubernetes/containers.ts';
import { cronJob } from '../../demo/kubernetes/controllers.ts';
import type { Raw } from '../../demo/kubernetes/lists.ts';
import { ownerOf } from '../../demo/kubernetes/objects.ts';
import { pod } from '../../demo/kubernetes/pods.ts';
import { large } from '../../demo/kubernetes/workloads.ts';
import { collectAll, start } from './serve.ts';

const nodes = ['node-0'];
const spec = podSpec([container('x')]);
const stranger = {
  apiVersion: 'example.com/v1',
  kind: 'Machine',
  name: 'm',
  uid: '00000000-0000-4000-a000-000000000000',
};
const nights = cronJob('team-0', 'night', spec, { nodes });
const job = nights.find(({ kind }) => kind === 'Job') as Raw;
const secondJob: Raw = {
  ...job,
  metadata: { ...(job.metadata as Raw), name: 'night-2', uid: '11111111-0000-4000-a000-000000000000' },
};
const objects: Raw[] = [
  ...large(400, { nodes: 3 }, 4),
  pod('team-1', 'bare', spec, undefined, { nodes }),
  ...['m-0', 'm-1', 'm-2'].map((name) => pod('team-2', name, spec, stranger, { nodes })),
  ...nights,
  secondJob,
  pod('team-0', 'night-2-abcde', spec, ownerOf(secondJob), { nodes }),
];
const total = objects.filter(({ kind }) => kind === 'Pod').length;
const names = (pods: readonly { metadata?: { name?: string } }[] = []) => pods.map(({ metadata }) => metadata?.name);

test('below the limit every pod is read and nothing is sampled', async () => {
  const served = await start({ objects });
  const { objects: read, samples } = await collectAll(served.client, { maxPods: total });
  expect(read.pods).toHaveLength(total);
  expect(samples).toEqual([]);
  await served.close();
});

test('above it: one pod an owner and template, every pod of unread owners, the total exact', async () => {
  const served = await start({ objects });
  const first = await collectAll(served.client, { maxPods: 200 });
  const owners = new Set(first.objects.pods?.map(({ metadata }) => metadata?.ownerReferences?.[0]?.uid));
  const controllers = [...(first.objects.replicasets ?? []), ...(first.objects.daemonsets ?? [])];
  expect(controllers.every(({ metadata }) => owners.has(metadata?.uid))).toBe(true);
  expect(names(first.objects.pods)).toEqual(expect.arrayContaining(['bare', 'm-0', 'm-1', 'm-2']));
  const ofNight = first.objects.pods?.filter(({ metadata }) => metadata?.name?.startsWith('night-')) ?? [];
  expect(ofNight).toHaveLength(1);
  const mirror = 1;
  const read = controllers.length + 4 + ofNight.length + mirror;
  expect(first.samples).toEqual([{ kind: 'pods', read, total, namespacesRead: 5, namespaces: 5 }]);
  expect(first.objects.pods?.every(({ spec: full }) => (full?.containers.length ?? 0) > 0)).toBe(true);
  const paths = served.requests.filter(({ resource }) => resource?.resource === 'pods');
  expect(paths.every(({ verb }) => verb === 'list')).toBe(true);

  const second = await collectAll(served.client, { maxPods: 200 });
  expect(names(second.objects.pods)).toEqual(names(first.objects.pods));
  const elsewhere = await collectAll(served.client, { maxPods: 200, clusterId: 'another' });
  expect(names(elsewhere.objects.pods)).not.toEqual(names(first.objects.pods));
  await served.close();
});

test('never more than maxPods, whoever they are', async () => {
  const served = await start({ objects });
  const { objects: read, samples } = await collectAll(served.client, { maxPods: 20 });
  expect(read.pods).toHaveLength(20);
  expect(samples).toMatchObject([{ read: 20, total }]);
  await served.close();
});

test('a server that ignores the selector fills no memory: at most the pod that was asked for', async () => {
  const served = await start({ objects }, { hostile: { pods: 'ignores-selector' } });
  const { objects: read, samples } = await collectAll(served.client, { maxPods: 20 });
  const found = names(read.pods);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBeLessThanOrEqual(20);
  expect(samples).toMatchObject([{ read: found.length, total }]);
  await served.close();
});

test('owners that may not be read count as unread', async () => {
  const served = await start({ objects, denied: ['replicasets'] });
  const { objects: read, gaps } = await collectAll(served.client, { maxPods: 300 });
  expect(gaps).toMatchObject([{ what: 'replicasets', why: 'denied' }]);
  expect(read.pods).toHaveLength(300);
  await served.close();
});

test('namespaces that are left out are not counted', async () => {
  const served = await start({ objects });
  const keepNamespace = (name: string) => name !== 'team-1';
  const { objects: read, samples } = await collectAll(served.client, { maxPods: 200, keepNamespace });
  const elsewhere = objects.filter(({ kind, metadata }) => kind === 'Pod' && (metadata as Raw).namespace !== 'team-1');
  expect(samples).toMatchObject([{ total: elsewhere.length, namespaces: 4 }]);
  expect(names(read.namespaces)).not.toContain('team-1');
  expect(read.clusterroles?.length).toBeGreaterThan(0);
  await served.close();
});
