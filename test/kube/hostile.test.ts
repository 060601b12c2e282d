import { expect, test } from 'vitest';
import type { HostileMode } from '../../demo/kubernetes/hostile.ts';
import { namespace, serviceAccount } from '../../demo/kubernetes/objects.ts';
import type { ClientOptions } from '../../shared/kube/client.ts';
import { allKinds } from '../../shared/kube/kinds.ts';
import type { Gap, Kind } from '../../shared/model/snapshot.ts';
import { collectAll, start } from './serve.ts';

const objects = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name) => [namespace(name), serviceAccount('default', name)]);
const kinds: readonly Kind[] = ['serviceaccounts', 'namespaces'];
const quick = (mode: HostileMode): ClientOptions => ({
  drip: { windowMs: mode === 'drip' ? 300 : 10_000, bytes: 1_000 },
  requestTimeoutMs: mode === 'silent' ? 1_000 : 20_000,
});

const cases: readonly [mode: HostileMode, why: Gap['why'], detail: RegExp, read: number][] = [
  ['oversize', 'truncated', /more than 64 MB/, 1],
  ['gzip-bomb', 'truncated', /more than 64 MB/, 1],
  ['endless', 'truncated', /more than 500000 objects/, 500_000],
  ['empty-pages', 'truncated', /3 empty pages in a row/, 1],
  ['repeating-token', 'truncated', /repeats a continue token/, 2],
  ['expired-forever', 'truncated', /expired 3 times in a row/, 2],
  ['expired-same', 'truncated', /repeats a continue token/, 2],
  ['expired-without-token', 'truncated', /no token to go on from/, 2],
  ['drip', 'truncated', /less than 1000 bytes in 0.3 s/, 1],
  ['silent', 'truncated', /not answered within 1 s/, 0],
  ['late-403', 'truncated', /cannot list resource/, 2],
  ['half-json', 'failed', /not JSON/, 0],
  ['html', 'failed', /not JSON: <html>/, 0],
  ['wrong-kind', 'failed', /asked for a ServiceAccountList, got SecretList/, 0],
  ['broken-items', 'failed', /items are no objects/, 0],
  ['no-items', 'failed', /a list without items/, 0],
  ['items-object', 'failed', /items are no objects/, 0],
  ['metadata-text', 'failed', /metadata are no object/, 0],
  ['continue-object', 'failed', /continue token that is no text/, 0],
  ['deep', 'failed', /64 levels/, 0],
  ['redirect', 'failed', /redirect to https:\/\/127.0.0.1:1\/, not followed/, 0],
  ['reset', 'failed', /aborted|hang up|ECONNRESET/, 0],
];

test.each(cases)('a list that is %s becomes a gap %s', async (mode, why, detail, read) => {
  const served = await start({ objects }, { pageCap: 2, hostile: { serviceaccounts: mode } }, quick(mode));
  const result = await collectAll(served.client, { kinds });
  expect(result.whole).toBe(true);
  expect(result.gaps).toEqual([{ what: 'serviceaccounts', why, detail: expect.stringMatching(detail) }]);
  expect(result.objects.serviceaccounts?.length ?? 0).toBe(read);
  expect(result.objects.namespaces).toHaveLength(6);
  expect(JSON.stringify(result)).not.toContain('aHVudGVyMg');
  await served.close();
});

test('null is how Go writes an empty list: read whole', async () => {
  const served = await start({ objects }, { hostile: { serviceaccounts: 'null-items' } });
  const result = await collectAll(served.client, { kinds });
  expect(result.gaps).toEqual([]);
  expect(result.objects.serviceaccounts).toEqual([]);
  await served.close();
});

test('objects that are nothing to judge are a gap of their kind, and the others are kept', async () => {
  const containers = [{ name: 'main', image: 'x' }];
  const template = { spec: { containers } };
  const roleRef = { kind: 'Role', name: 'view' };
  const odd: readonly [plural: Kind, apiVersion: string, kind: string, good: object, bad: readonly object[]][] = [
    [
      'pods',
      'v1',
      'Pod',
      { spec: { containers } },
      [{}, { spec: {} }, { spec: { containers: {}, schedulerName: 'long enough to be lifted '.repeat(4) } }],
    ],
    ['pods', 'v1', 'Pod', { spec: { containers } }, [{ spec: { containers, initContainers: { a: {} } } }]],
    ['pods', 'v1', 'Pod', { spec: { containers } }, [{ spec: { containers: ['main'] } }, { spec: [0] }]],
    ['deployments', 'apps/v1', 'Deployment', { spec: { template } }, [{}, { spec: {} }, { spec: { template: {} } }]],
    ['cronjobs', 'batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { template } } } }, [{ spec: { template } }]],
    ['services', 'v1', 'Service', { spec: { ports: [] } }, [{}, { spec: [] }]],
    [
      'rolebindings',
      'rbac.authorization.k8s.io/v1',
      'RoleBinding',
      { roleRef, subjects: null },
      [{ roleRef, subjects: {} }, { roleRef: 'view' }],
    ],
  ];
  for (const [plural, apiVersion, kind, good, bad] of odd) {
    const named = [good, ...bad].map((body, i) => ({
      apiVersion,
      kind,
      metadata: { name: `o${i}`, namespace: 'a' },
      ...body,
    }));
    const served = await start({ objects: named.reverse() });
    const result = await collectAll(served.client, { kinds: [plural] });
    expect(
      result.objects[plural]?.map(({ metadata }) => metadata?.name).filter((name) => /^o\d/.test(name ?? '')),
    ).toEqual(['o0']);
    expect(result.gaps).toEqual([{ what: plural, why: 'failed', detail: expect.stringMatching(/malformed/) }]);
    await served.close();
  }
});

test('410 in mid-list goes on from the fresh token, with no gap and no object twice', async () => {
  const served = await start({ objects }, { pageCap: 2, hostile: { serviceaccounts: 'expired' } });
  const result = await collectAll(served.client, { kinds });
  expect(result.gaps).toEqual([]);
  expect(result.objects.serviceaccounts?.map(({ metadata }) => metadata?.name)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(served.requests.filter(({ status }) => status === 410).length).toBeGreaterThan(0);
  await served.close();
});

test('pods that are cut off keep what was read, and a count that is cut off still gives a sample', async () => {
  const pods = Array.from({ length: 6 }, (_, i) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `p${i}`, namespace: 'a' },
    spec: { containers: [] },
  }));
  const served = await start(
    { objects: [...objects, ...pods] },
    { pageCap: 2, hostile: { pods: 'expired-without-token' } },
  );
  const full = await collectAll(served.client, { kinds: ['pods'] });
  expect(full.objects.pods).toHaveLength(2);
  expect(full.gaps).toMatchObject([{ what: 'pods', why: 'truncated' }]);
  const sampled = await collectAll(served.client, { kinds: ['pods'], maxPods: 3 });
  expect(sampled.objects.pods).toHaveLength(2);
  expect(sampled.samples).toEqual([{ kind: 'pods', read: 2, total: 2, namespacesRead: 1, namespaces: 1 }]);
  expect(sampled.gaps).toMatchObject([{ what: 'pods', why: 'truncated', detail: expect.stringMatching(/410/) }]);
  await served.close();
});

test('404 is noted and no gap, but not for pods: then it is no API server', async () => {
  const served = await start({ objects }, { unserved: ['validatingadmissionpolicies', 'pods'] });
  const result = await collectAll(served.client, { kinds: ['validatingadmissionpolicies', 'pods'] });
  expect(result.notServed).toEqual(['validatingadmissionpolicies']);
  expect(result.objects).toEqual({ validatingadmissionpolicies: [] });
  expect(result.gaps).toMatchObject([{ what: 'pods', why: 'failed' }]);
  await served.close();
});

test('a cluster that denies every list gives one gap a kind and no objects', async () => {
  const served = await start({ objects, denied: ['*'] });
  const result = await collectAll(served.client, {});
  expect(result.objects).toEqual({});
  expect(result.gaps).toHaveLength(allKinds.length - 1);
  expect(new Set(result.gaps.map(({ why }) => why))).toEqual(new Set(['denied']));
  await served.close();
});

test('nobody there: every kind is unreachable after a handful of tries', async () => {
  const served = await start({ unreachable: true });
  const result = await collectAll(served.client, {});
  expect(result.gaps).toHaveLength(allKinds.length - 1);
  expect(new Set(result.gaps.map(({ why }) => why))).toEqual(new Set(['unreachable']));
  await served.close();
});
