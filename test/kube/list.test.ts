import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { serviceAccount } from '../../demo/kubernetes/objects.ts';
import { createClient } from '../../shared/kube/client.ts';
import { allKinds } from '../../shared/kube/kinds.ts';
import { list } from '../../shared/kube/list.ts';
import { authority, collectAll, start, token } from './serve.ts';

const options = { what: 'pods', path: '/api/v1/pods', expects: 'PodList' };

test('the next page is asked for before this one has arrived whole, and no page further', async () => {
  const { cert, key } = await authority.issue({ commonName: 'server', hosts: ['127.0.0.1'] });
  const asked: (string | null)[] = [];
  const held: (() => void)[] = [];
  const server = createServer({ cert, key }, ({ url }, response) => {
    const from = new URL(url ?? '', 'https://x').searchParams.get('continue');
    const page = Number(from ?? 0);
    asked.push(from);
    const more = page < 3 ? `,"continue":"${page + 1}"` : '';
    response.write(
      `{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"${more}},"items":[${' '.repeat(2_000)}`,
    );
    const finish = () => response.end(`{"metadata":{"name":"p${page}"}}]}`);
    held.push(finish);
    if (page > 0) held[page - 1]?.();
    if (page === 3) finish();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createClient(
    { url, tls: { ca: authority.ca }, credentials: async () => ({}) },
    { requestTimeoutMs: 5_000 },
  );
  const pages = list(client, options);
  const first = await pages.next();
  expect(first.value?.items[0]?.metadata.name).toBe('p0');
  expect(asked).toEqual([null, '1']);
  const names = [];
  for await (const { items } of pages) names.push(items[0]?.metadata.name);
  expect(names).toEqual(['p1', 'p2', 'p3']);
  expect(asked).toEqual([null, '1', '2', '3']);
  client.close();
  server.close();
});

test('who stops between two pages asks for nothing more, and hangs up on what was asked', async () => {
  const { cert, key } = await authority.issue({ commonName: 'server', hosts: ['127.0.0.1'] });
  let asked = 0;
  const { promise: hungUp, resolve } = Promise.withResolvers<void>();
  const server = createServer({ cert, key }, (_, response) => {
    const turn = asked++;
    response.on('close', () => turn === 1 && resolve());
    if (turn === 0)
      response.end(
        '{"kind":"PodList","apiVersion":"v1","metadata":{"continue":"1"},"items":[{"metadata":{"name":"p"}}]}',
      );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createClient({ url, tls: { ca: authority.ca }, credentials: async () => ({}) });
  for await (const _ of list(client, options)) {
    while (asked < 2) await new Promise((tick) => setTimeout(tick, 5));
    break;
  }
  await hungUp;
  expect(asked).toBe(2);
  client.close();
  server.close();
});

test('a login that is refused is not tried for every kind', async () => {
  const served = await start({}, { accept: () => undefined });
  let asked = 0;
  const credentials = async () => ({ token: `${token}-${++asked}` });
  const client = createClient({ ...served.connection, credentials });
  const { gaps } = await collectAll(client);
  expect(gaps).toHaveLength(allKinds.length - 1);
  expect(gaps.every(({ why, detail }) => why === 'denied' && /401/.test(detail))).toBe(true);
  expect(served.requests.length).toBeLessThanOrEqual(12);
  client.close();
  await served.close();
});

test('at most five kinds at a time', async () => {
  const served = await start({ latencyMs: 30 });
  const { gaps } = await collectAll(served.client);
  expect(gaps).toEqual([]);
  expect(served.connections()).toBeLessThanOrEqual(6);
  expect(served.connections()).toBeGreaterThan(2);
  await served.close();
});

test('throttled at every third request, all is read', async () => {
  const objects = Array.from({ length: 20 }, (_, i) => serviceAccount('default', `a${i}`));
  const served = await start({ objects, throttleEvery: 3 }, { pageCap: 5 });
  const { gaps, objects: read } = await collectAll(served.client, { kinds: ['serviceaccounts', 'pods', 'nodes'] });
  expect(gaps).toEqual([]);
  expect(read.serviceaccounts).toHaveLength(20);
  expect(served.requests.some(({ status }) => status === 429)).toBe(true);
  await served.close();
});
