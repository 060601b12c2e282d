import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError, RemoteError, type RemoteReason } from '../errors.ts';
import { unless } from './file-lock.ts';

const { W_OK, X_OK } = constants;

/** ConfigError unless the folder, or the nearest one above it that exists, can be written; makes nothing. */
export async function checkWritable(given: string, root: string): Promise<void> {
  const wrong = (why: string, cause: unknown) =>
    new ConfigError(`--out (reports.out): ${given}: ${why}; write a folder that you may write to`, { cause });
  for (let at = root; ; at = dirname(at)) {
    try {
      if (!(await stat(at)).isDirectory()) throw wrong(`${at} is no folder`, undefined);
      return await access(at, W_OK | X_OK);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (error instanceof ConfigError) throw error;
      if (code !== 'ENOENT' || at === dirname(at)) throw wrong(`${at} cannot be written (${code})`, error);
    }
  }
}

export type Explain = (error: unknown) => RemoteError;
/** What the file system said, with what to do. */
export const explain =
  (operation: string, path: string): Explain =>
  (error) => {
    if (error instanceof RemoteError) return error;
    const { code = 'Error', message } = error as NodeJS.ErrnoException;
    const [reason, remedy] = remedies[code] ?? (['failed', 'Look at the folder and its disk.'] as const);
    return new RemoteError(`${operation} ${path}`, reason, message, { code, remedy, cause: error });
  };
const remedies: { readonly [code: string]: readonly [RemoteReason, string] } = {
  EACCES: ['denied', 'Grant this user the right to read and write the folder.'],
  EPERM: ['denied', 'Grant this user the right to read and write the folder.'],
  EROFS: ['denied', 'Name a folder on a disk that can be written.'],
  ELOOP: ['denied', 'Remove the symbolic link: a report is written through none.'],
  ENOSPC: ['failed', 'Free space on the disk.'],
  EDQUOT: ['failed', 'Free space in the quota.'],
  ELOCKED: ['throttled', 'Another process holds the lock file that the message names; remove it if none runs.'],
};

/** Turns what fails inside into the RemoteError that `failed` makes of it. */
export async function attempt<T>(failed: Explain, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failed(error);
  }
}

/** Makes the folder and those above it. Node's recursive mkdir never ends where a file system, such as /proc, answers ENOENT for what it will not create. */
export async function folders(path: string): Promise<void> {
  const make = () => unless('EEXIST', () => mkdir(path, { mode: 0o700 }));
  try {
    await make();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    await folders(dirname(path));
    await make();
  }
}
