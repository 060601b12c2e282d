import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../shared/stores/index.ts';
import { storeContract } from './contract.ts';
import { bodyOf, bytesAt } from './fixture.ts';

/** Root reads everything: is somebody else for a moment. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const made: string[] = [];
const folder = async () => {
  made.push(await mkdtemp(join(tmpdir(), 'kubesweep-store-')));
  return made.at(-1) ?? '';
};
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

storeContract('folder', async () => {
  const root = await folder();
  return {
    pageSize: 40,
    open: (prefix) => openStore(join(root, prefix)),
    denied: {
      named: /right to read and write/,
      async open() {
        const sealed = join(root, 'sealed');
        await mkdir(join(sealed, 'inside'), { recursive: true });
        await chmod(sealed, 0o000);
        const store = await openStore(join(sealed, 'inside'), { readOnly: true });
        if (isRoot) process.seteuid?.(nobody);
        return store;
      },
      after() {
        if (isRoot) process.seteuid?.(0);
      },
    },
    async close() {
      await chmod(join(root, 'sealed'), 0o700);
      await rm(root, { recursive: true });
    },
  };
});

describe('folder', () => {
  test('files are 0600, folders 0700, and nothing temporary stays or is listed', async () => {
    const root = join(await folder(), 'out');
    const store = await openStore(root);
    expect(await Array.fromAsync(store.list(''))).toEqual([]);
    await expect(stat(root)).rejects.toMatchObject({ code: 'ENOENT' });
    await store.put('runs/a', bodyOf('x'));
    await store.putIfAbsent('runs/b', bodyOf('x'));
    const { token = '' } = (await store.get('runs/b')) ?? {};
    await store.replaceIf('runs/b', token, bodyOf('y'));
    const mode = async (path: string) => ((await stat(join(root, path))).mode & 0o777).toString(8);
    expect(await Promise.all(['', 'runs', 'runs/a', 'runs/b'].map(mode))).toEqual(['700', '700', '600', '600']);
    expect(await readdir(join(root, 'runs'))).toEqual(['a', 'b']);
    await writeFile(join(root, 'runs', '.kubesweep-1-left.tmp'), 'half');
    expect(await Array.fromAsync(store.list(''))).toEqual(['runs/a', 'runs/b']);
    await expect(store.get('runs/.kubesweep-1-left.tmp')).rejects.toThrow('is no key of a store');
  });

  test('a symbolic link in the way is refused, for reading and writing, and never listed', async () => {
    const [root, outside] = [await folder(), await folder()];
    await writeFile(join(outside, 'secret'), 'not yours');
    await symlink(outside, join(root, 'runs'));
    await symlink(join(outside, 'secret'), join(root, 'report.html'));
    const store = await openStore(root);
    for (const key of ['runs/secret', 'report.html']) {
      await expect(store.get(key)).rejects.toMatchObject({ code: 'ELOOP', reason: 'denied' });
      await expect(store.put(key, bodyOf('x'))).rejects.toMatchObject({ code: 'ELOOP' });
      await expect(store.putIfAbsent(key, bodyOf('x'))).rejects.toMatchObject({ code: 'ELOOP' });
    }
    expect(await readFile(join(outside, 'secret'), 'utf8')).toBe('not yours');
    expect(await Array.fromAsync(store.list(''))).toEqual([]);
  });

  test('a folder in the way of a file, and a file in the way of a folder', async () => {
    const store = await openStore(await folder());
    await store.put('a/b', bodyOf('x'));
    expect(await store.get('a')).toBeUndefined();
    expect(await store.get('a/b/c')).toBeUndefined();
    await expect(store.put('a', bodyOf('x'))).rejects.toMatchObject({ name: 'RemoteError', code: 'EISDIR' });
    await expect(store.put('a/b/c', bodyOf('x'))).rejects.toMatchObject({ name: 'RemoteError' });
    expect(await Array.fromAsync(store.list(''))).toEqual(['a/b']);
  });

  test('kill -9 in mid-write leaves whole files and no lasting lock', async () => {
    const root = await folder();
    const store = await openStore(root);
    await store.put('latest/summary.json', bodyOf('a'));
    for (let round = 0; round < 4; round += 1) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), root], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await sleep(40 + 35 * round);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      for await (const key of store.list('')) {
        const bytes = (await bytesAt(store, key)) ?? Buffer.alloc(0);
        expect([1, 3_000_000]).toContain(bytes.length);
        expect(bytes.equals(Buffer.alloc(bytes.length, bytes[0]))).toBe(true);
      }
      const { token = '' } = (await store.get('latest/summary.json')) ?? {};
      expect(await store.replaceIf('latest/summary.json', token, bodyOf('a'))).toBe('replaced');
    }
  });

  test.each([
    ['of a process that is gone', () => `${hostname()} ${2 ** 22 - 3} 0123456789abcdef01234567`],
    ['that was killed before it wrote its name', () => ''],
  ])('a lock %s is taken over', async (_, owner) => {
    const root = await folder();
    const store = await openStore(root);
    await store.put('latest', bodyOf('1'));
    await lockOf(root, owner());
    const { token = '' } = (await store.get('latest')) ?? {};
    const racers = await Promise.all([2, 3, 4, 5].map((n) => store.replaceIf('latest', token, bodyOf(String(n)))));
    expect(racers.filter((outcome) => outcome === 'replaced')).toHaveLength(1);
    expect((await readdir(root)).filter((name) => name !== 'latest')).toEqual([]);
  });

  test('a lock of a living process is waited for', async () => {
    const root = await folder();
    const store = await openStore(root);
    await store.put('latest', bodyOf('1'));
    const { token = '' } = (await store.get('latest')) ?? {};
    const lock = await lockOf(root, `${hostname()} ${process.pid} 0123456789abcdef01234567`, new Date());
    let done = false;
    const replacing = store.replaceIf('latest', token, bodyOf('2')).finally(() => {
      done = true;
    });
    await sleep(150);
    expect(done).toBe(false);
    await rm(lock);
    expect(await replacing).toBe('replaced');
  });
});

/** The lock file of the key `latest`, held by `owner`; a nameless one is old. */
async function lockOf(
  root: string,
  owner: string,
  made = owner ? new Date() : new Date(Date.now() - 60_000),
): Promise<string> {
  const { createHash } = await import('node:crypto');
  const { utimes } = await import('node:fs/promises');
  const path = join(root, 'latest');
  const lock = join(root, `.kubesweep-lock-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`);
  await writeFile(lock, owner);
  await utimes(lock, made, made);
  return lock;
}
