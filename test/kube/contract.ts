import { Agent } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askServer } from '../../shared/kube/ask.ts';
import { type Client, createClient } from '../../shared/kube/client.ts';
import { gather } from '../../shared/kube/collect.ts';
import { finish, newCollected } from '../../shared/kube/collected.ts';
import { allKinds, pathOf } from '../../shared/kube/kinds.ts';
import { type ListOptions, list } from '../../shared/kube/list.ts';
import { exchange } from '../../shared/kube/transport.ts';
import type { Connection } from '../../shared/model/cluster.ts';

type Raw = { readonly [key: string]: unknown };

/** One API server under test, real or not. */
export interface ContractServer {
  /** May list every kind of the ClusterRole. */
  readonly connection: Connection;
  /** Logs in as somebody who may do nothing. */
  readonly powerless: Connection;
  /** Creates these, in this order, beside what is there. */
  fill(objects: readonly Raw[]): Promise<void>;
  close(): Promise<void>;
}

const ns = 'contract';
const names = ['a', 'b', 'c', 'd', 'e'];
const note = 'y'.repeat(60_000);
const object = (kind: string, name: string, more: Raw = {}, metadata: Raw = { namespace: ns }): Raw => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, ...metadata },
  ...more,
});
const pod = (name: string): Raw =>
  object(
    'Pod',
    name,
    {
      spec: {
        nodeName: `node-${name}`,
        automountServiceAccountToken: false,
        containers: [
          {
            name: 'main',
            image: 'registry.example.com/main:1',
            args: ['--password=contract-secret', '--verbose'],
            env: [{ name: 'KEY', value: 'contract-secret' }],
          },
        ],
      },
    },
    { namespace: ns, labels: { app: 'contract' } },
  );

/** What the lister expects of every API server; runs on the emulator and on a real kube-apiserver. */
export const contractObjects: readonly Raw[] = [
  object('Namespace', ns, {}, { labels: { 'example.com/team': 'contract' } }),
  object('ServiceAccount', 'default'),
  ...names.map((name) => object('ServiceAccount', name, {}, { namespace: ns, annotations: { note } })),
  ...names.map(pod),
  object('Service', 'web', {
    spec: { type: 'ClusterIP', ports: [{ port: 80, protocol: 'TCP' }], selector: { app: 'contract' } },
  }),
];

export function kubernetesContract(name: string, start: () => Promise<ContractServer>): void {
  describe(`Kubernetes contract: ${name}`, () => {
    let server: ContractServer;
    let client: Client;
    beforeAll(async () => {
      server = await start();
      await server.fill(contractObjects);
      client = createClient(server.connection);
    });
    afterAll(async () => {
      client?.close();
      await server?.close();
    });
    const accounts: ListOptions = {
      what: 'serviceaccounts',
      path: pathOf('serviceaccounts', ns),
      expects: 'ServiceAccountList',
    };
    const podsHere: ListOptions = { what: 'pods', path: pathOf('pods', ns), expects: 'PodList' };

    test('pages of two, in order, each object once', async () => {
      const pages = await Array.fromAsync(list(client, { ...accounts, limit: 2 }));
      expect(pages.map(({ items }) => items.map(({ metadata }) => metadata.name))).toEqual([
        ['a', 'b'],
        ['c', 'd'],
        ['default', 'e'],
      ]);
      expect(pages.map(({ remaining }) => remaining)).toEqual([4, 2, undefined]);
      expect(pages.map((page) => page.continue !== undefined)).toEqual([true, true, false]);
    });

    test('goes on from a token that another client was given', async () => {
      const first = await list(client, { ...accounts, limit: 2 }).next();
      const other = createClient(server.connection);
      const rest = await Array.fromAsync(list(other, { ...accounts, limit: 500, from: first.value?.continue }));
      other.close();
      expect(rest.flatMap(({ items }) => items.map(({ metadata }) => metadata.name))).toEqual([
        'c',
        'd',
        'default',
        'e',
      ]);
    });

    test('managedFields are gone before anybody sees them', async () => {
      const pages = await Array.fromAsync(list(client, podsHere));
      const items = pages.flatMap((page) => page.items);
      expect(items).toHaveLength(names.length);
      for (const { metadata } of items) expect(metadata).not.toHaveProperty('managedFields');
    });

    test('a field selector finds one pod by name, or none', async () => {
      const named = (name: string) =>
        Array.fromAsync(list(client, { ...podsHere, query: { fieldSelector: `metadata.name=${name}` } }));
      expect((await named('b')).flatMap(({ items }) => items.map(({ metadata }) => metadata.name))).toEqual(['b']);
      expect((await named('nobody')).flatMap(({ items }) => items)).toEqual([]);
    });

    test('metadata alone carries no spec', async () => {
      const options = { ...podsHere, expects: 'PartialObjectMetadataList', partial: true, limit: 2 };
      const pages = await Array.fromAsync(list(client, options));
      expect(pages).toHaveLength(3);
      for (const item of pages.flatMap(({ items }) => items)) {
        expect(item).not.toHaveProperty('spec');
        expect(item.metadata.labels).toEqual({ app: 'contract' });
      }
    });

    test('answers above 128 KB are gzipped', async () => {
      const { token } = await server.connection.credentials();
      const { ca } = server.connection.tls;
      const agent = new Agent({ ca });
      const reply = await exchange(
        {
          operation: 'test',
          method: 'GET',
          url: new URL(server.connection.url + accounts.path),
          headers: { 'accept-encoding': 'gzip', ...(token ? { authorization: `Bearer ${token}` } : {}) },
          agent,
          tls: { ca },
        },
        { connectTimeoutMs: 5_000, requestTimeoutMs: 10_000, maxBytes: 2 ** 26, drip: { windowMs: 5_000, bytes: 1 } },
      );
      agent.destroy();
      expect(reply.headers['content-encoding']).toBe('gzip');
      expect(reply.body.length).toBeGreaterThan(5 * note.length);
    });

    const refusals: readonly [what: string, run: (client: Client) => Promise<unknown>, expected: object][] = [
      [
        'a version that is not served, of a group that we may list',
        (c) => list(c, { what: 'jobs', path: '/apis/batch/v9/jobs', expects: 'JobList' }).next(),
        { reason: 'not-found', code: '404' },
      ],
      [
        'a continue token of nobody’s',
        (c) => list(c, { ...accounts, from: 'nonsense' }).next(),
        { reason: 'failed', code: '400' },
      ],
    ];
    test.each(refusals)('%s', async (_, run, expected) => {
      await expect(run(client)).rejects.toMatchObject(expected);
    });

    test('who may not list is told what is missing', async () => {
      const powerless = createClient(server.powerless);
      const refused = list(powerless, { what: 'pods', path: pathOf('pods'), expects: 'PodList' }).next();
      await expect(refused).rejects.toMatchObject({ reason: 'denied', code: '403' });
      await expect(refused).rejects.toThrow(/cannot list resource "pods" in API group "" at the cluster scope/);
      powerless.close();
    });

    test('who is nobody is asked once more for credentials, then denied', async () => {
      let asked = 0;
      const stranger = createClient({
        ...server.connection,
        credentials: async () => ({ token: `nobody-${++asked}` }),
      });
      await expect(list(stranger, podsHere).next()).rejects.toMatchObject({ reason: 'denied', code: '401' });
      expect(asked).toBe(2);
      stranger.close();
    });

    test('says its version, its readiness and that secrets are none of ours', async () => {
      const said = await askServer(client);
      expect(said.version).toMatch(/^v1\.\d+/);
      expect(said.ready).toBe(true);
      expect(typeof said.mayReadSecrets).toBe('boolean');
    });

    test('collects every kind, slimmed, with no gap', async () => {
      const collected = newCollected();
      const kinds = allKinds.filter((kind) => kind !== 'configmaps');
      expect(await gather(client, { kinds, clusterId: name, maxPods: 20_000 }, collected)).toBe(true);
      const { gaps, objects, notServed } = finish(collected, kinds, 'not finished');
      // Devices came with 1.34.
      const lacking = notServed.filter((kind) => kind !== 'resourceclaims');
      expect({ gaps, lacking }).toEqual({ gaps: [], lacking: [] });
      for (const kind of kinds) expect(objects[kind], kind).toBeDefined();
      const pods = objects.pods?.filter(({ metadata }) => metadata?.namespace === ns) ?? [];
      expect(pods.map(({ metadata, spec }) => [metadata?.name, spec?.nodeName])).toEqual(
        names.map((n) => [n, `node-${n}`]),
      );
      expect(pods[0]?.spec?.containers[0]).toMatchObject({
        args: ['--password=‹masked›', '--verbose'],
        env: [{ name: 'KEY' }],
      });
      expect(pods[0]?.spec?.containers).toBe(pods[1]?.spec?.containers);
      expect(JSON.stringify(collected)).not.toMatch(/contract-secret|managedFields/);
      expect(
        objects.serviceaccounts?.find(({ metadata }) => metadata?.namespace === ns && metadata.name === 'a')?.metadata
          ?.annotations,
      ).toEqual({ note: note.slice(0, 1_024) });
    });
  });
}
