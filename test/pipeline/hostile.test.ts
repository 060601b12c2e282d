import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namespace } from '../../demo/kubernetes/objects.ts';
import { clusterKey, keys, unitKey } from '../../shared/layout.ts';
import type { Provider } from '../../shared/model/provider.ts';
import type { Body, ObjectStore } from '../../shared/model/store.ts';
import { publish } from '../../shared/pipeline/publish.ts';
import { gzippedJson, json, readJson } from '../../shared/pipeline/records.ts';
import { discover, scan, scanUnit, summarise, sweep } from '../../shared/pipeline.ts';
import { memoryStore } from '../../shared/stores/memory.ts';
import { type Started, start } from '../kube/serve.ts';
import { providerOf, reportOf, runAt, stored, worldOf } from './world.ts';

let one: Started;
beforeAll(async () => {
  one = await start({ objects: [namespace('kube-system')] });
});
afterAll(() => one.close());

const id = runAt(2).id;
const shop = () => providerOf('eks', { shop: one.connection });
const keyOf = async (world: ReturnType<typeof worldOf>) => {
  const [ref] = (await discover(world, runAt(2))).clusters;
  if (!ref) throw new Error('no cluster');
  return { ref, event: { run: id, cluster: clusterKey(ref) } };
};

describe('one host before many clusters', () => {
  it.each([
    ['path', () => ({ ...one.connection, url: `${one.connection.url}/k8s/clusters/c-2` })],
    ['TLS name', () => ({ ...one.connection, tls: { ...one.connection.tls, serverName: 'kube.two' } })],
    ['proxy', () => ({ ...one.connection, proxyUrl: 'http://127.0.0.1:9' })],
  ])('another %s is another cluster, and none of them is passed over', async (_, other) => {
    const provider = providerOf('kubeconfig', { a: one.connection, b: other() });
    const { clusters } = await sweep(worldOf([provider]), runAt(2));
    expect(clusters.map(({ ref }) => ref.name).sort()).toEqual(['a', 'b']);
  });
});

describe('whoever may write to the bucket', () => {
  it('cannot choose where a token goes: a checkpoint names no address', async () => {
    const asked: unknown[] = [];
    const provider: Provider = {
      ...shop(),
      async connect(cluster) {
        asked.push(cluster.endpoint);
        return one.connection;
      },
    };
    const world = worldOf([provider]);
    const { ref, event } = await keyOf(world);
    expect(await scan(world, event, { budget: 0 })).toMatchObject({ status: 'PARTIAL', slice: 1 });
    const key = keys.checkpoint(id, ref, 1);
    const checkpoint = await readJson<object>(world.store, key);
    expect(JSON.stringify(checkpoint)).not.toMatch(/endpoint|https:/);
    const forged = { ...checkpoint, cluster: { ref, endpoint: { url: 'https://evil.example' }, tags: {} } };
    await world.store.put(key, await gzippedJson(forged));
    await scan(world, { ...event, slice: 1 });
    expect(asked).toEqual([{}, {}]);
  });

  it.each([
    ['of the year 9999', JSON.stringify({ runId: '99991231T000000Z-00000000', key: 'x' })],
    ['that is no JSON', 'zzz'],
    ['that names no run', JSON.stringify({ runId: '~~~' })],
    ['that is null', 'null'],
  ])('cannot stop latest by a pointer %s', async (_, text) => {
    const world = worldOf();
    const bytes = (async function* () {
      yield Buffer.from(text);
    })();
    await world.store.put(keys.latest, { bytes, contentType: 'application/json' } satisfies Body);
    await publish.report(world, reportOf(runAt(2)), async function* () {});
    expect(await stored(world, keys.latest)).toContain(id);
  });
});

describe('whoever may invoke a function', () => {
  it('cannot start a run of the future, which would stop latest until then', async () => {
    const run = { ...runAt(2), id: '99991231T000000Z-00000000', startedAt: '9999-12-31T00:00:00.000Z' };
    await expect(discover(worldOf(), run)).rejects.toThrow(/lies in the future/);
  });

  it('cannot write over what a closed run was made of', async () => {
    const world = worldOf([shop()]);
    const { event } = await keyOf(world);
    await scan(world, event);
    await summarise(world, { run: id });
    const before = await contents(world.store);
    await expect(scan(world, event)).rejects.toThrow(/is closed/);
    await expect(discover(world, runAt(2))).rejects.toThrow(/is closed/);
    expect(await contents(world.store)).toEqual(before);
  });

  it('cannot write over its reports by summarising again when the scans have changed', async () => {
    const world = worldOf([shop()]);
    const { ref, event } = await keyOf(world);
    await scan(world, event);
    await summarise(world, { run: id });
    const before = await stored(world, keys.report(id, 'html'));
    const scanned = await readJson<object>(world.store, keys.scan(id, ref));
    await world.store.put(
      keys.scan(id, ref),
      json({ ...scanned, gaps: [{ what: 'pods', why: 'denied', detail: 'd' }] }),
    );
    await expect(summarise(world, { run: id })).rejects.toMatchObject({ code: 'Exists' });
    expect(await stored(world, keys.report(id, 'html'))).toBe(before);
  });

  it('a summary whose answer was lost is made again, later, and moves latest', async () => {
    const world = worldOf([shop()]);
    const { event } = await keyOf(world);
    await scan(world, event);
    const account = { provider: 'eks', id: '111122223333' } as const;
    for (const unit of [{ account }, { account, region: 'r' }])
      await scanUnit(world, { run: id, account: unitKey(unit) });
    const first = await summarise(world, { run: id });
    const later = await summarise({ ...world, now: () => new Date('2026-11-24T13:00:00Z') }, { run: id });
    expect(later).toEqual(first);
    expect(await stored(world, keys.latest)).toContain(id);
  });
});

it('ten thousand scans do not read ten thousand rolls', async () => {
  const store = memoryStore();
  let rolls = 0;
  const counted: ObjectStore = {
    ...store,
    get: (key) => {
      rolls += Number(key === keys.roll(id));
      return store.get(key);
    },
  };
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`c${n}`, one.connection]));
  await sweep(worldOf([providerOf('eks', many)], { store: counted }), runAt(2));
  expect(rolls).toBeLessThanOrEqual(2);
});

async function contents(store: ObjectStore): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const key of store.list('runs/')) {
    const object = await store.get(key);
    if (object) found.set(key, Buffer.concat(await Array.fromAsync(object.body)).toString('base64'));
  }
  return found;
}
