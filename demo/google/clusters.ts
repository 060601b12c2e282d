import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer, connect as tlsConnect } from 'node:tls';
import type { Estate } from '../estate.ts';
import { type ServedKubernetes, serveKubernetes } from '../kubernetes/server.ts';
import { type Authority, createAuthority } from '../tls.ts';

type GoogleEstate = NonNullable<Estate['google']>;
type Entry = GoogleEstate['projects'][number]['clusters'][number];
type Raw = { readonly [key: string]: unknown };

export interface ServedCluster {
  /** Of the GKE API, with addresses and CA filled in. */
  readonly body: Raw;
  /** What fetchClusterUpgradeInfo answers. */
  readonly upgradeInfo: Raw;
  readonly api: ServedKubernetes | undefined;
  close(): Promise<void>;
}

/**
 * The Kubernetes API of one cluster by a CA of its own, and, where the body takes external traffic by name, a second
 * listener by the public authority, as Google puts a front of its own before every cluster.
 */
export async function serveCluster(
  { cluster, upgradeInfo, kubernetes }: Entry,
  options: {
    readonly authority: Authority;
    readonly holder: (authorization: string | undefined) => string | undefined;
    /** Called for every connection through the DNS endpoint. */
    readonly connected: () => void;
  },
): Promise<ServedCluster> {
  if (!kubernetes) return { body: cluster, upgradeInfo, api: undefined, close: async () => {} };
  const own = await createAuthority(`${cluster.name} cluster CA`);
  const api = await serveKubernetes(kubernetes, {
    authority: own,
    accept: ({ authorization }) => options.holder(authorization),
  });
  const endpoints = cluster.controlPlaneEndpointsConfig as { readonly dnsEndpointConfig?: Raw } | undefined;
  const dns = endpoints?.dnsEndpointConfig;
  const front = dns?.allowExternalTraffic ? await publicFront(api, options) : undefined;
  const address = new URL(api.url).host;
  return {
    body: {
      ...cluster,
      endpoint: address,
      masterAuth: { ...(cluster.masterAuth as Raw), clusterCaCertificate: Buffer.from(own.ca).toString('base64') },
      ...(front && {
        controlPlaneEndpointsConfig: { ...endpoints, dnsEndpointConfig: { ...dns, endpoint: front.host } },
      }),
    },
    upgradeInfo,
    api,
    async close() {
      await Promise.all([front?.close(), api.close()]);
    },
  };
}

async function publicFront(
  api: ServedKubernetes,
  { authority, connected }: { readonly authority: Authority; readonly connected: () => void },
): Promise<{ readonly host: string; close(): Promise<void> }> {
  const { hostname, port } = new URL(api.url);
  const sockets = new Set<Socket>();
  const server = createServer(await authority.issue({ commonName: 'localhost', hosts: ['localhost'] }), (client) => {
    connected();
    const upstream = tlsConnect({ host: hostname, port: Number(port), ca: api.ca });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    upstream.pipe(client).pipe(upstream);
  });
  server.on('tlsClientError', () => {});
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
