import { once } from 'node:events';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import {
  createServer as createTls,
  getCACertificates,
  setDefaultCACertificates,
  connect as tlsConnect,
} from 'node:tls';
import { createAuthority } from '../../demo/tls.ts';

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Accepts connections and never says a word. */
export async function hangingServer(): Promise<Listening> {
  return listen(createServer(), 'http');
}

/** A CONNECT proxy that remembers which hosts it was asked for. */
export async function proxyServer(): Promise<Listening & { readonly connects: string[] }> {
  const connects: string[] = [];
  const server = createHttp((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client, head) => {
    connects.push(request.url ?? '');
    const { hostname, port } = new URL(`http://${request.url}`);
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  return { ...(await listen(server, 'http')), connects };
}

/** https://localhost in front of a loopback server, by a CA that this process trusts until `close`. */
export async function tlsFront(origin: string): Promise<Listening> {
  const authority = await createAuthority('kubesweep test CA');
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, authority.ca]);
  const { protocol, hostname, port } = new URL(origin);
  const server = createTls(await authority.issue({ commonName: 'localhost', hosts: ['localhost'] }), (client) => {
    const upstream =
      protocol === 'https:'
        ? tlsConnect({ port: Number(port), host: hostname, rejectUnauthorized: false })
        : connect(Number(port), hostname);
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    upstream.pipe(client).pipe(upstream);
  });
  const listening = await listen(server, 'https', 'localhost');
  return {
    url: listening.url,
    async close() {
      setDefaultCACertificates(before);
      await listening.close();
    },
  };
}

async function listen(server: Server, scheme: string, name = '127.0.0.1'): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `${scheme}://${name}:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
