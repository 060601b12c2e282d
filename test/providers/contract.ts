import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CloudCall } from '../../shared/cloud/calls.ts';
import { RemoteError } from '../../shared/errors.ts';
import type { ClusterRef, Connection, Lost } from '../../shared/model/cluster.ts';
import type { Provider } from '../../shared/model/provider.ts';
import type { Fact, Gap } from '../../shared/model/snapshot.ts';
import { hangingServer, proxyServer, tlsFront } from './servers.ts';

/** A provider with its emulator running, and what an honest sweep of that emulator has to find. */
export interface ContractWorld {
  readonly calls: readonly CloudCall[];
  /** The emulator's address. */
  readonly origin: string;
  /** Against the emulator with good credentials, unless told otherwise; short back-off. */
  create(options?: {
    /** Every endpoint of the cloud leads here (https://localhost:PORT) instead of `origin`. */
    readonly origin?: string;
    /** Bounds every cloud call. */
    readonly limitMs?: number;
    /** No credential is to be found anywhere. */
    readonly anonymous?: true;
  }): Provider;
  /** Operations that the emulator was asked so far, in the words of the table of calls. */
  operations(): readonly string[];
  /** The emulator answers the next n requests the way that cloud words a throttle. */
  throttle(n: number): void;
  readonly expected: {
    readonly accounts: readonly string[];
    /** Ids of every cluster that discovery can see; more in one account (and region) than a page of the emulator holds. */
    readonly clusters: readonly string[];
    readonly lost: readonly (Pick<Lost, 'account' | 'region' | 'why'> & { readonly remedy: RegExp })[];
    /** Is listed, but gone when described. */
    readonly vanished: string;
    /** Which operations describe asks: for nothing, and for each fact on top of that. */
    readonly asks: {
      readonly cluster: string;
      readonly base: readonly string[];
      readonly facts: { readonly [F in Fact]?: readonly string[] };
      /** Facts that hang on others, or that another cluster has. */
      readonly further?: readonly {
        readonly cluster: string;
        readonly facts: readonly Fact[];
        readonly operations: readonly string[];
      }[];
      /** Of the account and region of `cluster`, beside what signing in takes. */
      readonly ofAccount?: { readonly [F in Fact]?: readonly string[] };
    };
    /** A cluster where the call behind a fact is refused, and the permission that the gap has to name. */
    readonly refused: readonly { readonly cluster: string; readonly fact: Fact; readonly permission: string }[];
    /** Its Kubernetes API is up and knows our identity. */
    readonly connectable: string;
  };
  close(): Promise<void>;
}

const readVerb = /(^|[:./])(list|describe|get|read|search|view)/i;
/** Not a read by name, and why it is asked all the same. */
const lookHarmless = new Set([
  'sts:AssumeRole',
  'Microsoft.ContainerService/managedClusters/listClusterUserCredential/action',
  'container.clusters.connect',
  'inspector2:BatchGetAccountStatus',
]);

/** Every provider passes it. */
export function providerContract(name: string, start: () => Promise<ContractWorld>): void {
  describe(`${name} keeps the provider contract`, () => {
    let world: ContractWorld;
    let refs: ReadonlyMap<string, ClusterRef>;
    let lost: readonly Lost[];
    beforeAll(async () => {
      world = await start();
      const found = await sweep(world.create());
      refs = new Map(found.clusters.map((ref) => [ref.id, ref]));
      lost = found.lost;
    });
    afterAll(() => world?.close());
    afterEach(() => vi.unstubAllEnvs());

    const ref = (id: string): ClusterRef => {
      const found = refs.get(id);
      if (!found) throw new Error(`${id} was not discovered`);
      return found;
    };
    const asked = async (run: () => Promise<unknown>): Promise<string[]> => {
      const before = world.operations().length;
      await run();
      return [...new Set(world.operations().slice(before))].sort();
    };

    it('finds every account', async () => {
      expect((await sweep(world.create())).accounts.sort()).toEqual([...world.expected.accounts].sort());
    });
    it('finds every cluster of every page once', async () => {
      const ids = (await sweep(world.create())).clusters.map(({ id }) => id);
      expect(ids.sort()).toEqual([...world.expected.clusters].sort());
    });
    it('reports what refused as lost, with a reason and what to do', () => {
      const key = (one: (typeof world.expected.lost)[number] | Lost) => `${one.account} ${one.region} ${one.why}`;
      expect(lost.map(key).sort()).toEqual(world.expected.lost.map(key).sort());
      for (const expected of world.expected.lost) {
        expect(lost.find((one) => key(one) === key(expected))?.remedy).toMatch(expected.remedy);
      }
      for (const { detail } of lost) expect(detail).toMatch(/^\S[^\n]*$/);
    });
    it('survives throttling', async () => {
      world.throttle(2);
      const ids = (await sweep(world.create())).clusters.map(({ id }) => id);
      expect(ids.sort()).toEqual([...world.expected.clusters].sort());
    });
    it('says not-found for a cluster that vanished', async () => {
      const vanished = world.create().describe(ref(world.expected.vanished), new Set(['cluster']));
      await expect(vanished).rejects.toMatchObject({ name: 'RemoteError', reason: 'not-found' });
    });
    it('asks only for the facts that are wanted', async () => {
      const { cluster, base, facts, further = [], ofAccount = {} } = world.expected.asks;
      const describeWith = (id: string, ...wanted: Fact[]) =>
        asked(() => world.create().describe(ref(id), new Set(['cluster', ...wanted])));
      expect(await describeWith(cluster)).toEqual([...base].sort());
      for (const [fact, operations] of Object.entries(facts)) {
        expect(await describeWith(cluster, fact as Fact), fact).toEqual([...new Set([...base, ...operations])].sort());
      }
      for (const { cluster: id, facts: wanted, operations } of further) {
        expect(await describeWith(id, ...wanted), wanted.join()).toEqual([...new Set([...base, ...operations])].sort());
      }
      const { provider, account: id, region } = ref(cluster);
      for (const [fact, operations] of Object.entries(ofAccount)) {
        const run = () => world.create().describeAccount?.({ provider, id }, region, new Set([fact as Fact]));
        const made = await asked(async () => run());
        expect(
          made.filter((one) => !base.includes(one)),
          fact,
        ).toEqual([...operations].sort());
      }
    });
    it('turns a refused further call into a gap that names the permission', async () => {
      for (const { cluster, fact, permission } of world.expected.refused) {
        const { gaps } = await world.create().describe(ref(cluster), new Set(['cluster', fact]));
        expect(gaps, fact).toContainEqual<Gap>({
          what: fact,
          why: 'denied',
          detail: expect.stringContaining(permission) as unknown as string,
        });
      }
    });
    it('logs in to the Kubernetes API', async () => {
      const provider = world.create();
      const { cluster } = await provider.describe(ref(world.expected.connectable), new Set(['cluster']));
      expect(await version(await provider.connect(cluster))).toBe(200);
    });
    it('gives up on a server that hangs', async () => {
      const hanging = await hangingServer();
      const provider = world.create({ origin: hanging.url, limitMs: 300 });
      const before = performance.now();
      const outcome = await sweep(provider).catch((error: unknown) => error);
      expect(performance.now() - before).toBeLessThan(8_000);
      const why = outcome instanceof RemoteError ? [outcome.reason] : (outcome as Swept).lost.map((one) => one.why);
      expect(why.length).toBeGreaterThan(0);
      for (const reason of why) expect(['unreachable', 'no-credential']).toContain(reason);
      await hanging.close();
    }, 15_000);
    it('says within 5 s that there is no credential', async () => {
      const before = performance.now();
      await expect(sweep(world.create({ anonymous: true }))).rejects.toMatchObject({
        name: 'RemoteError',
        reason: 'no-credential',
      });
      expect(performance.now() - before).toBeLessThan(5_500);
    }, 10_000);
    it('goes through HTTPS_PROXY unless NO_PROXY names the host', async () => {
      const [front, proxy] = await Promise.all([tlsFront(world.origin), proxyServer()]);
      const host = new URL(front.url).host;
      vi.stubEnv('HTTPS_PROXY', proxy.url);
      vi.stubEnv('NO_PROXY', '');
      expect((await sweep(world.create({ origin: front.url }))).clusters).toHaveLength(refs.size);
      expect(new Set(proxy.connects)).toEqual(new Set([host]));
      vi.stubEnv('NO_PROXY', 'localhost');
      const before = proxy.connects.length;
      expect((await sweep(world.create({ origin: front.url }))).clusters).toHaveLength(refs.size);
      expect(proxy.connects).toHaveLength(before);
      await Promise.all([front.close(), proxy.close()]);
    }, 20_000);
    it('asks nothing that is not in the table of calls, and everything that is', () => {
      const table = world.calls.map(({ operation }) => operation);
      expect([...new Set(world.operations())].sort()).toEqual([...new Set(table)].sort());
    });
    it('needs nothing but reading', () => {
      for (const permission of world.calls.flatMap(({ permissions }) => permissions)) {
        if (!lookHarmless.has(permission)) expect(permission).toMatch(readVerb);
      }
    });
  });
}

interface Swept {
  readonly accounts: string[];
  readonly clusters: ClusterRef[];
  readonly lost: Lost[];
}

async function sweep(provider: Provider): Promise<Swept> {
  const swept: Swept = { accounts: [], clusters: [], lost: [] };
  for await (const each of provider.accounts()) {
    if ('lost' in each) {
      swept.lost.push(each.lost);
      continue;
    }
    swept.accounts.push(each.account.id);
    for await (const found of provider.discover(each.account)) {
      if ('lost' in found) swept.lost.push(found.lost);
      else swept.clusters.push(found.cluster);
    }
  }
  return swept;
}

async function version({ url, tls, credentials }: Connection): Promise<number | undefined> {
  const { token, cert, key } = await credentials();
  return new Promise((resolve, reject) => {
    request(`${url}/version`, {
      agent: false,
      ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
      ...(tls.ca ? { ca: tls.ca } : {}),
      ...(tls.serverName ? { servername: tls.serverName } : {}),
      ...(cert && key ? { cert, key } : {}),
    })
      .on('response', (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}
