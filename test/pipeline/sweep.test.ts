import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namespace } from '../../demo/kubernetes/objects.ts';
import { checkConfig } from '../../shared/config-text.ts';
import { RemoteError } from '../../shared/errors.ts';
import { clusterKey, keys } from '../../shared/layout.ts';
import type { Provider } from '../../shared/model/provider.ts';
import type { ObjectStore } from '../../shared/model/store.ts';
import { discover, scan, summarise, sweep } from '../../shared/pipeline.ts';
import { memoryStore } from '../../shared/stores/memory.ts';
import { type Started, start } from '../kube/serve.ts';
import { providerOf, runAt, stored, worldOf } from './world.ts';

/** Two API servers whose kube-system has the same uid: one of them copied it. */
let one: Started;
let two: Started;
beforeAll(async () => {
  const objects = [namespace('kube-system')];
  [one, two] = await Promise.all([start({ objects }), start({ objects })]);
});
afterAll(() => Promise.all([one.close(), two.close()]));

const swept = async (...providers: Provider[]) => {
  const { clusters } = await sweep(worldOf(providers), runAt(2));
  return Object.fromEntries(clusters.map(({ ref, outcome, aliases }) => [ref.id, [outcome, ...aliases]]));
};

describe('one cluster met twice', () => {
  it('by a cloud and a kubeconfig is scanned once, by its uid, and the cloud’s entry stays', async () => {
    expect(
      await swept(providerOf('kubeconfig', { mine: two.connection }), providerOf('eks', { shop: one.connection })),
    ).toEqual({ 'eks/shop': ['judged', 'kubeconfig/mine'] });
  });

  it('by two contexts of one server is scanned once', async () => {
    const report = await swept(providerOf('kubeconfig', { a: one.connection, b: one.connection }));
    expect(Object.values(report).map(([outcome, ...aliases]) => [outcome, aliases.length])).toEqual([['judged', 1]]);
  });
});

describe('a copied uid hides nobody', () => {
  it('of a cloud', async () => {
    expect(await swept(providerOf('eks', { shop: one.connection, evil: two.connection }))).toEqual({
      'eks/shop': ['judged'],
      'eks/evil': ['judged'],
    });
  });

  it('of two clouds', async () => {
    const both = [providerOf('eks', { shop: one.connection }), providerOf('aks', { evil: two.connection })];
    expect(await swept(...both)).toEqual({ 'eks/shop': ['judged'], 'aks/evil': ['judged'] });
  });

  it('of a kubeconfig', async () => {
    expect(await swept(providerOf('kubeconfig', { shop: one.connection, evil: two.connection }))).toEqual({
      'kubeconfig/shop': ['judged'],
      'kubeconfig/evil': ['judged'],
    });
  });
});

describe('what a run set out for', () => {
  it('a cluster that is not on its roll is refused, and nothing is read or written', async () => {
    const world = worldOf([providerOf('eks', { shop: one.connection })]);
    await discover(world, runAt(2));
    const before = await Array.fromAsync(world.store.list(''));
    const asked = one.requests.length;
    const event = { run: runAt(2).id, cluster: 'eks~111122223333~r~other~00000000' };
    await expect(scan(world, event)).rejects.toThrow(/event\.cluster: .* is not on the roll of run/);
    expect(await Array.fromAsync(world.store.list(''))).toEqual(before);
    expect(one.requests.length).toBe(asked);
  });

  it('an account whose listing breaks off is lost from there on, and what it listed stays', async () => {
    const good = providerOf('eks', { shop: one.connection });
    const broken: Provider = {
      ...good,
      async *discover(account) {
        yield* good.discover(account);
        throw new RemoteError('eks:ListClusters', 'throttled', 'Rate exceeded');
      },
    };
    const { clusters, lost } = await discover(worldOf([broken]), runAt(2));
    expect(clusters).toMatchObject([{ id: 'eks/shop' }]);
    expect(lost).toMatchObject([{ provider: 'eks', account: '111122223333', why: 'throttled' }]);
  });

  it('an interrupted run is incomplete though every scan came back, and moves no latest', async () => {
    const world = worldOf([providerOf('eks', { shop: one.connection })]);
    const before = await sweep(world, runAt(2));
    expect(before.complete).toBe(true);
    await world.store.put(keys.roll(runAt(3).id), {
      contentType: 'application/json',
      bytes: (async function* () {
        yield Buffer.from(JSON.stringify({ run: runAt(3), clusters: [], accounts: [], lost: [], tried: [] }));
      })(),
    });
    expect((await summarise(world, { run: runAt(3).id }, true)).complete).toBe(false);
    expect(await stored(world, keys.latest)).toContain(runAt(2).id);
  });
});

describe('a store that breaks in the middle of a scan', () => {
  it.each([
    ['a checkpoint', { budget: -1 }, {}],
    ['a snapshot', {}, { reports: { keepSnapshots: true } }],
  ])('%s that is not stored is the store’s fault, not the cluster’s', async (what, options, config) => {
    const refused = new RemoteError('put', 'denied', 'the bucket is full');
    const inner = memoryStore();
    const store: ObjectStore = {
      ...inner,
      put: async (key, body) => {
        if (key.includes(what === 'a checkpoint' ? '/ckpt-' : '/snapshots/')) throw refused;
        await inner.put(key, body);
      },
    };
    const world = worldOf([providerOf('eks', { shop: one.connection })], {
      store,
      config: checkConfig(config, String),
    });
    const { clusters } = await discover(world, runAt(2));
    const [ref] = clusters;
    if (!ref) throw new Error('an empty roll');
    await expect(scan(world, { run: runAt(2).id, cluster: clusterKey(ref) }, options)).rejects.toBe(refused);
    expect(await stored(world, keys.scan(runAt(2).id, ref))).toBeUndefined();
  });
});
