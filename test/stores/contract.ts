import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, RemoteError } from '../../shared/errors.ts';
import type { ObjectStore } from '../../shared/model/store.ts';
import { moveForward, putOnce } from '../../shared/stores/conditional.ts';
import { bodyOf, bytesAt, type Fixture, type Lack, noise, orders, textAt } from './fixture.ts';

/** What every store must hold, whatever server is behind it. */
export function storeContract(name: string, start: () => Promise<Fixture>): void {
  describe(`store: ${name}`, () => {
    let fixture: Fixture;
    let count = 0;
    const lacks = (lack: Lack) => fixture.lacks?.includes(lack) ?? false;
    const fresh = async (): Promise<[ObjectStore, () => Promise<ObjectStore>]> => {
      count += 1;
      const prefix = `sweeps/t${count}`;
      return [await fixture.open(prefix), () => fixture.open(prefix)];
    };
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture?.close());

    test('an absent key is undefined, an empty prefix lists nothing', async () => {
      const [store] = await fresh();
      expect(await store.get('runs/a.json')).toBeUndefined();
      expect(await Array.fromAsync(store.list(''))).toEqual([]);
    });

    test.each([
      ['text', 'one', 'two'],
      ['nothing', '', 'two'],
    ])('put, get, put again: %s', async (_, first, second) => {
      const [store] = await fresh();
      await store.put('runs/a.json', bodyOf(first));
      const before = await store.get('runs/a.json');
      expect(await textAt(store, 'runs/a.json')).toBe(first);
      await store.put('runs/a.json', bodyOf(second));
      const after = await store.get('runs/a.json');
      expect(await textAt(store, 'runs/a.json')).toBe(second);
      expect(after?.token).not.toBe(before?.token);
      await Promise.all([before, after].map((stored) => stored && Array.fromAsync(stored.body)));
    });

    test('lists more than a page in byte order, and nothing of another prefix', async () => {
      const [store] = await fresh();
      const neighbour = await fixture.open(`sweeps/t${count}x`);
      await neighbour.put('runs/neighbour', bodyOf('n'));
      const numbered = Array.from({ length: fixture.pageSize + 5 }, (_, n) => `many/${String(n).padStart(5, '0')}`);
      const odd = ['runs/a-b', 'runs/a/b', 'runs/a0', 'runs/Z', 'runs/ä', 'runs/\u{10000}', 'runs/\uff5e', 'runsx'];
      const keys = [...odd, ...numbered];
      for (let at = 0; at < keys.length; at += 32)
        await Promise.all(keys.slice(at, at + 32).map((key) => store.put(key, bodyOf(key))));
      const encoding = lacks('byte-order') ? 'utf16' : 'utf8';
      const sorted = keys.sort(orders[encoding]);
      expect(await Array.fromAsync(store.list(''))).toEqual(sorted);
      expect(await Array.fromAsync(store.list('runs/'))).toEqual(sorted.filter((key) => key.startsWith('runs/')));
      expect(await Array.fromAsync(store.list('runs/a'))).toEqual(['runs/a-b', 'runs/a/b', 'runs/a0']);
      expect(await Array.fromAsync(store.list('nothing/'))).toEqual([]);
    });

    test.each([
      'a b+c~d',
      'dt=2026-11-24/run=x',
      'ünï/日本語/😀',
      "it's(100%)!*&,;@:$",
      '%2F%41',
      '__proto__/constructor',
    ])('odd characters: %s', async (key) => {
      const [store] = await fresh();
      await store.put(key, bodyOf(key));
      expect(await textAt(store, key)).toBe(key);
      expect(await Array.fromAsync(store.list(''))).toEqual([key]);
    });

    const badKeys = ['', '/a', 'a/', 'a//b', '../a', 'a/../../b', './a', 'a\0b', 'a\\b', 'a\nb', 'long'.repeat(226)];
    test.each(badKeys.map((key) => ({ key, shown: key.slice(0, 20) })))('no key: $shown', async ({ key }) => {
      const [store] = await fresh();
      await expect(store.get(key)).rejects.toThrow(ConfigError);
      await expect(store.put(key, bodyOf('x'))).rejects.toThrow(ConfigError);
      await expect(store.putIfAbsent(key, bodyOf('x'))).rejects.toThrow(ConfigError);
    });

    test.each([5, 17])('a streamed body of %i MB', async (megabytes) => {
      const [store] = await fresh();
      const sent = createHash('sha256');
      await store.put('big.ndjson', { contentType: 'application/x-ndjson', bytes: noise(megabytes * 1e6, sent) });
      const arrived = createHash('sha256');
      for await (const chunk of (await store.get('big.ndjson'))?.body ?? []) arrived.update(chunk);
      expect(arrived.digest('hex')).toBe(sent.digest('hex'));
    });

    test('gzip stays gzip, byte for byte', async () => {
      const [store] = await fresh();
      const bytes = gzipSync(JSON.stringify({ findings: Array(500).fill('same') }));
      await store.put('scan.json.gz', bodyOf(bytes, { contentEncoding: 'gzip' }));
      expect((await bytesAt(store, 'scan.json.gz'))?.equals(bytes)).toBe(true);
    });

    test.each([10, 9e6])('type and encoding are told to the server, %i bytes', async (size) => {
      const [store] = await fresh();
      await store.put('scan.json.gz', bodyOf(gzipSync(Buffer.alloc(10)), { contentEncoding: 'gzip' }));
      await store.put('report.html', bodyOf(Buffer.alloc(size), { contentType: 'text/html; charset=utf-8' }));
      const of = async (key: string) => fixture.described?.(`sweeps/t${count}/${key}`);
      const expected = { contentType: 'application/json', contentEncoding: 'gzip' };
      expect(await of('scan.json.gz')).toEqual(fixture.described && expected);
      const { contentType, contentEncoding } = (await of('report.html')) ?? {};
      const type = size > 8e6 && lacks('large-type') ? 'application/octet-stream' : 'text/html; charset=utf-8';
      expect(contentType).toBe(fixture.described && type);
      expect(contentEncoding ?? '').toBe('');
    });

    test.each([10, 9e6])('create-only, %i bytes', async (size) => {
      const [store] = await fresh();
      const first = Buffer.alloc(size, 'a');
      expect(await store.putIfAbsent('summary.json', bodyOf(first))).toBe('created');
      expect(await store.putIfAbsent('summary.json', bodyOf(Buffer.alloc(size, 'b')))).toBe('exists');
      expect((await bytesAt(store, 'summary.json'))?.equals(first)).toBe(true);
    });

    test.each([10, 9e6])('compare-and-swap, %i bytes', async (size) => {
      const [store] = await fresh();
      expect(await store.putIfAbsent('latest.json', bodyOf('old'))).toBe('created');
      const old = (await store.get('latest.json'))?.token ?? '';
      expect(await store.replaceIf('latest.json', old, bodyOf(Buffer.alloc(size, 'a')))).toBe('replaced');
      const ignored = size > 8e6 && lacks('large-swap');
      const second = await store.replaceIf('latest.json', old, bodyOf(Buffer.alloc(size, 'b')));
      expect(second).toBe(ignored ? 'replaced' : 'changed');
      expect((await bytesAt(store, 'latest.json'))?.toString('utf8', 0, 1)).toBe(ignored ? 'b' : 'a');
      expect(await store.replaceIf('gone.json', old, bodyOf('x'))).toBe('changed');
      expect(await store.get('gone.json')).toBeUndefined();
    });

    test('20 racers create one object: one wins, and it is the winner’s', async () => {
      const [, again] = await fresh();
      const racers = await Promise.all(Array.from({ length: 20 }, again));
      const outcomes = await Promise.all(racers.map((store, n) => store.putIfAbsent('claim', bodyOf(`racer ${n}`))));
      const winners = outcomes.flatMap((outcome, n) => (outcome === 'created' ? [`racer ${n}`] : []));
      expect(winners).toHaveLength(1);
      expect(await textAt(await again(), 'claim')).toBe(winners[0]);
    });

    test('20 racers replace one version: one wins, and it is the winner’s', async () => {
      const [store, again] = await fresh();
      await store.put('pointer', bodyOf('old'));
      const token = (await store.get('pointer'))?.token ?? '';
      const racers = await Promise.all(Array.from({ length: 20 }, again));
      const outcomes = await Promise.all(
        racers.map((racer, n) => racer.replaceIf('pointer', token, bodyOf(`racer ${n}`))),
      );
      const winners = outcomes.flatMap((outcome, n) => (outcome === 'replaced' ? [`racer ${n}`] : []));
      expect(winners).toHaveLength(1);
      expect(await textAt(store, 'pointer')).toBe(winners[0]);
    });

    test('who reads while others write sees a whole old one or a whole new one', async () => {
      const [store, again] = await fresh();
      const [a, b] = [Buffer.alloc(300_000, 'a'), Buffer.alloc(200_000, 'b')];
      await store.put('report.html', bodyOf(a));
      const writer = await again();
      const writing = (async () => {
        for (let n = 0; n < 10; n += 1) await writer.put('report.html', bodyOf(n % 2 ? a : b));
      })();
      for (let n = 0; n < 20; n += 1) {
        const seen = await bytesAt(store, 'report.html');
        expect(seen && (seen.equals(a) || seen.equals(b))).toBe(true);
      }
      await writing;
    });

    test.each([0, 20_000_000])(
      'a source that breaks after %i bytes stores nothing and is thrown as it is',
      async (size) => {
        const [store] = await fresh();
        await store.put('report.json', bodyOf('the last good one'));
        const broken = new TypeError('the renderer broke');
        const bytes = async function* () {
          yield Buffer.from('half');
          if (size) yield* noise(size);
          throw broken;
        };
        const failing = () => ({ contentType: 'text/plain', bytes: bytes() });
        await expect(store.put('report.json', failing())).rejects.toBe(broken);
        await expect(store.putIfAbsent('new.json', failing())).rejects.toBe(broken);
        expect(await textAt(store, 'report.json')).toBe('the last good one');
        expect(await Array.fromAsync(store.list(''))).toEqual(['report.json']);
      },
    );

    test('what may not be read is refused, never absent', async () => {
      const { denied } = fixture;
      if ('checksNobody' in denied) {
        expect(await (await denied.checksNobody()).get('absent')).toBeUndefined();
        return;
      }
      const store = await denied.open();
      const calls = [
        () => store.get('absent'),
        () => store.put('a', bodyOf('x')),
        () => store.putIfAbsent('a', bodyOf('x')),
        () => store.replaceIf('a', '"1"', bodyOf('x')),
        () => Array.fromAsync(store.list('')),
      ];
      const outcomes: unknown[] = [];
      for (const call of calls) outcomes.push(await call().catch((error: unknown) => error));
      denied.after?.();
      for (const outcome of outcomes) {
        expect(outcome).toBeInstanceOf(RemoteError);
        expect(outcome).toMatchObject({ reason: 'denied', remedy: expect.stringMatching(denied.named) });
      }
    });

    test('a bucket that is not there is an error that says so', async () => {
      if (!fixture.missing) return;
      const store = await fixture.missing();
      const calls = [
        () => store.get('absent'),
        () => store.put('a', bodyOf('x')),
        () => store.replaceIf('a', '1', bodyOf('x')),
        () => Array.fromAsync(store.list('')),
      ];
      for (const call of calls)
        await expect(call()).rejects.toMatchObject({
          name: 'RemoteError',
          reason: 'not-found',
          remedy: expect.stringMatching(/^Create the (bucket|container) /),
        });
    });

    test('putOnce: the same bytes again are a success, others are not', async () => {
      const [store] = await fresh();
      expect(await putOnce(store, 'manifest.json', bodyOf('{"run":1}'))).toBe('created');
      expect(await putOnce(store, 'manifest.json', bodyOf('{"run":1}'))).toBe('same');
      await expect(putOnce(store, 'manifest.json', bodyOf('{"run":2}'))).rejects.toMatchObject({ code: 'Exists' });
      expect(await textAt(store, 'manifest.json')).toBe('{"run":1}');
    });

    test('moveForward: twelve writers in any order leave the newest', async () => {
      const [store, again] = await fresh();
      const runs = [4, 9, 1, 12, 7, 3, 11, 2, 10, 5, 8, 6];
      const older = (mine: number) => (old: Buffer) => Number(old) < mine;
      await Promise.all(runs.map(async (n) => moveForward(await again(), 'latest', bodyOf(String(n)), older(n))));
      expect(await textAt(store, 'latest')).toBe('12');
      expect(await moveForward(store, 'latest', bodyOf('5'), older(5))).toBe('kept');
      expect(await moveForward(store, 'latest', bodyOf('13'), older(13))).toBe('moved');
      expect(await textAt(store, 'latest')).toBe('13');
    });
  });
}
