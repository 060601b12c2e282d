import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, link, lstat, open, readdir, rename, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ConfigError } from '../errors.ts';
import type { Body, ObjectStore } from '../model/store.ts';
import { single } from './bytes.ts';
import { attempt, checkWritable, type Explain, explain, folders } from './file-errors.ts';
import { underLock, unless } from './file-lock.ts';
import { checkKey } from './keys.ts';

/** Temporary and lock files; no key, never listed. */
const own = '.kubesweep-';
/** Below this a file is read at once, so that nothing stays open. */
const smallBytes = 8 * 1024 * 1024;
const { O_RDONLY, O_NOFOLLOW } = constants;

/** A folder: files 0600, folders 0700, each written whole or not at all, whatever kills the process. */
export async function openFolder(
  given: string,
  options: { readonly readOnly?: boolean | undefined },
): Promise<ObjectStore> {
  const root = resolve(given);
  if (!options.readOnly) await checkWritable(given, root);

  const pathOf = (key: string) => {
    if (
      checkKey(key)
        .split('/')
        .some((name) => name.startsWith(own))
    )
      throw new ConfigError(`${key} is no key of a store: names that begin with ${own} are its own`);
    return join(root, key);
  };

  /** What stands in the way of a path: a symbolic link could lead out of the folder. */
  const refuseLinks = async (path: string) => {
    for (let at = path; at.length > root.length; at = dirname(at)) {
      const found = await absent(() => lstat(at));
      if (found?.isSymbolicLink()) throw Object.assign(new Error(`${at} is a symbolic link`), { code: 'ELOOP' });
    }
  };

  /** Writes a complete temporary file beside the path, has it published, and leaves nothing behind. */
  async function write<T>(
    key: string,
    body: Body,
    publish: (temporary: string, path: string) => Promise<T>,
  ): Promise<T> {
    const path = pathOf(key);
    const failed = explain('write', path);
    const temporary = join(dirname(path), `${own}${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
    const file = await attempt(failed, async () => {
      await refuseLinks(path);
      await folders(dirname(path));
      return open(temporary, 'wx', 0o600);
    });
    try {
      try {
        for await (const chunk of body.bytes) await attempt(failed, () => file.appendFile(chunk));
        await attempt(failed, () => file.sync());
      } finally {
        await file.close();
      }
      return await attempt(failed, async () => {
        const outcome = await publish(temporary, path);
        await settle(dirname(path));
        return outcome;
      });
    } finally {
      await unless('ENOENT', () => unlink(temporary));
    }
  }

  const locked = <T>(path: string, work: (mine: () => Promise<boolean>) => Promise<T>) =>
    underLock(join(dirname(path), `${own}lock-${sha256(path).slice(0, 16)}`), work);

  /** Renames under the lock if `allowed` still says so there. */
  const replace = (temporary: string, path: string, allowed: () => Promise<boolean>): Promise<boolean> =>
    locked(path, async (mine) => {
      if (!(await allowed())) return false;
      if (!(await mine())) throw Object.assign(new Error('lost the lock'), { code: 'ELOCKED' });
      await rename(temporary, path);
      return true;
    });

  return {
    location: given,
    async get(key) {
      const path = pathOf(key);
      const failed = explain('read', path);
      return attempt(failed, async () => {
        await refuseLinks(path);
        const file = await absent(() => open(path, O_RDONLY | O_NOFOLLOW));
        return file && stored(file, failed);
      });
    },
    async put(key, body) {
      await write(key, body, (temporary, path) => replace(temporary, path, async () => true));
    },
    async putIfAbsent(key, body) {
      const created = await write(key, body, async (temporary, path) => {
        const linked = await unless('EEXIST', () => link(temporary, path).then(() => true)).catch((error) => {
          if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(error.code)) throw error;
          return replace(temporary, path, async () => !(await absent(() => lstat(path)))); // no hard links here
        });
        return linked ?? false;
      });
      return created ? 'created' : 'exists';
    },
    async replaceIf(key, token, body) {
      const replaced = await write(key, body, (temporary, path) =>
        replace(temporary, path, async () => {
          const file = await absent(() => open(path, O_RDONLY | O_NOFOLLOW));
          return file !== undefined && (await hashOf(file).finally(() => file.close())) === token;
        }),
      );
      return replaced ? 'replaced' : 'changed';
    },
    async *list(prefix) {
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      if (folder) checkKey(folder.slice(0, -1));
      yield* walk(root, folder, prefix);
    },
  };
}

/** Byte order of whole keys: a folder sorts as its name with the slash. */
async function* walk(root: string, folder: string, prefix: string): AsyncGenerator<string> {
  const path = join(root, folder);
  const entries = await attempt(explain('list', path), () => absent(() => readdir(path, { withFileTypes: true })));
  const keys = (entries ?? [])
    .filter((entry) => !entry.name.startsWith(own) && (entry.isFile() || entry.isDirectory()))
    .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .filter((key) => key.startsWith(prefix) || (key.endsWith('/') && prefix.startsWith(key)))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const key of keys) {
    if (key.endsWith('/')) yield* walk(root, key, prefix);
    else yield key;
  }
}

/** Token = hash of the content. Renaming never changes an open file, so hash and body are of one version. */
async function stored(file: FileHandle, failed: Explain) {
  try {
    const info = await file.stat();
    if (!info.isFile()) {
      await file.close();
      return undefined;
    }
    if (info.size <= smallBytes) {
      const bytes = await file.readFile();
      await file.close();
      return { token: sha256(bytes), body: single(bytes) };
    }
    return { token: await hashOf(file), body: rest(file, failed) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) hash.update(chunk);
  return hash.digest('hex');
}

async function* rest(file: FileHandle, failed: Explain): AsyncGenerator<Uint8Array> {
  try {
    yield* file.createReadStream({ start: 0, autoClose: false });
  } catch (error) {
    throw failed(error);
  } finally {
    await file.close();
  }
}

async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, O_RDONLY);
  await handle.sync().finally(() => handle.close());
}

/** No file there, or a file where its folder would be. */
const absent = <T>(work: () => Promise<T>) => unless('ENOENT', () => unless('ENOTDIR', work));
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
