import { randomBytes } from 'node:crypto';
import { readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock is held for milliseconds; one this old belongs to nobody. */
const staleMs = 30_000;
const patienceMs = 60_000;

/**
 * Runs `work` alone among all processes that lock `path`. The lock of a process that is gone is taken over.
 * `work` asks `mine()` right before it changes anything: false when it slept so long that the lock was taken.
 */
export async function underLock<T>(path: string, work: (mine: () => Promise<boolean>) => Promise<T>): Promise<T> {
  const owner = `${hostname()} ${process.pid} ${randomBytes(12).toString('hex')}`;
  const until = Date.now() + patienceMs;
  while (!(await created(path, owner))) {
    await evict(path);
    if (Date.now() > until) throw Object.assign(new Error(`${path} stays locked`), { code: 'ELOCKED' });
    await sleep(2 + Math.random() * 10);
  }
  const mine = async () => (await holder(path)) === owner;
  try {
    return await work(mine);
  } finally {
    if (await mine()) await removed(path);
  }
}

/** Removes a lock whose owner is gone. Only who holds the marker of that very lock may, so that nobody removes a successor's. */
async function evict(path: string): Promise<void> {
  const owner = await holder(path);
  if (owner === undefined || !(await abandoned(path, owner))) return;
  const marker = `${path}-${owner.slice(-24).replace(/[^\w]/g, '')}`;
  if (!(await created(marker, ''))) {
    if (await old(marker)) await removed(marker);
    return;
  }
  if ((await holder(path)) === owner) await removed(path);
  await removed(marker);
}

async function abandoned(path: string, owner: string): Promise<boolean> {
  const [host, pid] = owner.split(' ');
  return (host === hostname() && /^\d+$/.test(pid ?? '') && !alive(Number(pid))) || old(path);
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function created(path: string, text: string): Promise<boolean> {
  const made = await unless('EEXIST', async () => {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  });
  return made ?? false;
}

const holder = (path: string) => unless('ENOENT', () => readFile(path, 'utf8'));
const removed = (path: string) => unless('ENOENT', () => unlink(path));

async function old(path: string): Promise<boolean> {
  const made = await unless('ENOENT', () => stat(path));
  return made !== undefined && Date.now() - made.mtimeMs > staleMs;
}

/** undefined where the system answers this one code. */
export async function unless<T>(code: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return undefined;
    throw error;
  }
}
