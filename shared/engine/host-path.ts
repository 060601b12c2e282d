import { posix } from 'node:path';

/** Absolute, without `..` or doubled slashes, and `/var/run` as the `/run` that it is. */
export function cleanPath(path: string): string {
  return posix.resolve('/', path).replace(/^\/var\/run(?=\/|$)/, '/run');
}

/** True for the folder itself and everything below it; both cleaned. */
export function within(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}
