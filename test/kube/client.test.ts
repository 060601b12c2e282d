import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { connect, createServer as createPlain } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createAuthority } from '../../demo/tls.ts';
import { type ClientOptions, createClient } from '../../shared/kube/client.ts';
import type { Connection } from '../../shared/model/cluster.ts';
import { authority, start, token } from './serve.ts';

const { cert, key } = await authority.issue({ commonName: 'server', hosts: ['127.0.0.1', 'localhost'] });
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Handler = (request: IncomingMessage, response: ServerResponse, turn: number) => void;
/** A server that answers as told; gives a client for it and what it was asked. */
async function answering(handler: Handler, options: ClientOptions = {}, connection: Partial<Connection> = {}) {
  const seen: { readonly authorization: string | undefined; readonly at: number }[] = [];
  const server = createServer({ cert, key }, (request, response) => {
    seen.push({ authorization: request.headers.authorization, at: performance.now() });
    handler(request, response, seen.length - 1);
  });
  const port = await listen(server);
  const url = `https://127.0.0.1:${port}`;
  const client = createClient(
    { url, tls: { ca: authority.ca }, credentials: async () => ({ token }), ...connection },
    options,
  );
  closing.push(client.close, () => server.closeAllConnections());
  return { client, seen, url };
}
const listen = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
};
const ask = (client: ReturnType<typeof createClient>) => client.get('test:get', '/api');
const ok = (response: ServerResponse) => response.end('{"fine":true}');

test('429 with Retry-After is waited for, and not for ever', async () => {
  const { client, seen } = await answering((_, response, turn) =>
    turn === 0 ? response.writeHead(429, { 'retry-after': '1' }).end() : ok(response),
  );
  await ask(client);
  expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
  const stubborn = await answering((_, response) => response.writeHead(429, { 'retry-after': '0' }).end('slow down'));
  await expect(ask(stubborn.client)).rejects.toMatchObject({ reason: 'throttled', code: '429' });
  expect(stubborn.seen).toHaveLength(6);
});

const statuses: readonly [status: number, reason: string, tries: number][] = [
  [400, 'failed', 1],
  [401, 'denied', 2],
  [403, 'denied', 1],
  [404, 'not-found', 1],
  [302, 'failed', 1],
  [500, 'failed', 1],
  [503, 'throttled', 3],
];
test.each(statuses)('%i is %s after %i tries', async (status, reason, tries) => {
  const { client, seen } = await answering((_, response) =>
    response.writeHead(status, { 'retry-after': '0', location: '/x' }).end('x'),
  );
  await expect(ask(client)).rejects.toMatchObject({ name: 'RemoteError', reason, code: String(status) });
  expect(seen).toHaveLength(tries);
});

test('a 401 brings fresh credentials once, for all requests that met it', async () => {
  let asked = 0;
  const credentials = async () => ({ token: `token-${++asked}` });
  const { client, seen } = await answering(
    ({ headers }, response) =>
      headers.authorization === 'Bearer token-1' ? response.writeHead(401).end() : ok(response),
    {},
    { credentials },
  );
  await Promise.all([ask(client), ask(client), ask(client)]);
  expect(asked).toBe(2);
  expect(seen).toHaveLength(6);
});

test('credentials are asked for again before they age, and not before', async () => {
  let asked = 0;
  const credentials = async () => ({ token: `token-${++asked}` });
  const { client } = await answering((_, response) => ok(response), { credentialsForMs: 100 }, { credentials });
  await ask(client);
  await ask(client);
  expect(asked).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 120));
  await ask(client);
  expect(asked).toBe(2);
});

test('one connection serves many requests', async () => {
  const served = await start({});
  for (let i = 0; i < 5; i++) await served.client.get('test', '/version');
  expect(served.connections()).toBe(1);
  await served.close();
});

test('a message from the server is masked', async () => {
  const message = 'user "x" with token=CANARY-in-message is unknown, see https://u:CANARY-in-url@host/';
  const { client } = await answering((_, response) =>
    response.writeHead(403).end(JSON.stringify({ kind: 'Status', message })),
  );
  await expect(ask(client)).rejects.toThrow(/^(?!.*CANARY).*is unknown/);
});

test('what no connection can be made to is unreachable within the connect limit', async () => {
  const deaf = createPlain(() => undefined);
  const port = await listen(deaf);
  const connection = { url: `https://127.0.0.1:${port}`, tls: {}, credentials: async () => ({}) };
  const started = performance.now();
  await expect(ask(createClient(connection, { connectTimeoutMs: 300 }))).rejects.toMatchObject({
    reason: 'unreachable',
    code: 'ETIMEDOUT',
  });
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('a stranger’s certificate is refused, whatever it says', async () => {
  const other = await createAuthority('another CA');
  const { client } = await answering((_, response) => ok(response), {}, { tls: { ca: other.ca } });
  await expect(ask(client)).rejects.toMatchObject({ reason: 'unreachable', remedy: expect.stringMatching(/CA/) });
  const wrongName = await answering(
    (_, response) => ok(response),
    {},
    { tls: { ca: authority.ca, serverName: 'prod.example.com' } },
  );
  await expect(ask(wrongName.client)).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  const insecure = await answering((_, response) => ok(response), {}, { tls: { ca: other.ca, insecure: true } });
  await expect(ask(insecure.client)).resolves.toBeInstanceOf(Buffer);
});

test('logs in with a client certificate', async () => {
  const identity = await authority.issue({ commonName: 'admin', organizations: ['system:masters'] });
  const served = await start({});
  const client = createClient({ ...served.connection, credentials: async () => identity });
  await client.get('test', '/version');
  expect(served.requests.at(-1)?.user).toBe('admin');
  client.close();
  await served.close();
});

test('goes through the connection’s proxy, and a proxy that refuses is no refusal of the cluster’s', async () => {
  const tunnels: string[] = [];
  let refuse = false;
  const proxy = createPlain((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (head) => {
      const [, target = ''] = /^CONNECT (\S+)/.exec(head.toString()) ?? [];
      tunnels.push(target);
      if (refuse) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      const [host, port] = target.split(':');
      const upstream = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.pipe(upstream).pipe(socket);
      });
      upstream.on('error', () => socket.destroy());
    });
  });
  const proxyUrl = `http://127.0.0.1:${await listen(proxy)}`;
  const { client, url } = await answering((_, response) => ok(response), {}, { proxyUrl });
  await ask(client);
  await ask(client);
  expect(tunnels).toEqual([url.slice('https://'.length)]);
  refuse = true;
  const second = await answering((_, response) => ok(response), {}, { proxyUrl });
  await expect(ask(second.client)).rejects.toMatchObject({
    reason: 'unreachable',
    remedy: expect.stringMatching(/NO_PROXY/),
  });
});

test.each(['http://127.0.0.1:1', 'ftp://x', 'nonsense', 'https://user:pw@host'])(
  '%s is no API server’s address',
  (url) => {
    expect(() => createClient({ url, tls: {}, credentials: async () => ({}) })).toThrow(/https/);
  },
);

test('a path in the address comes before every request’s', async () => {
  const paths: (string | undefined)[] = [];
  const server = createServer({ cert, key }, ({ url }, response) => {
    paths.push(url);
    ok(response);
  });
  const url = `https://127.0.0.1:${await listen(server)}/k8s/clusters/c-1/`;
  const client = createClient({ url, tls: { ca: authority.ca }, credentials: async () => ({}) });
  await ask(client);
  expect(paths).toEqual(['/k8s/clusters/c-1/api']);
  client.close();
});
