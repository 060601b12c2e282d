import { posix } from 'node:path';
import type { PodSpec } from '../model/workload.ts';

/** Absolute, without `..` or doubled slashes, and `/var/run` as the `/run` that it is. */
export function cleanPath(path: string): string {
  return posix.resolve('/', path).replace(/^\/var\/run(?=\/|$)/, '/run');
}

/** True for the folder itself and everything below it; both cleaned. */
export function within(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}

/** The paths of the node that a pod names, mounted or not: where, cleaned, and as written. */
export function hostPaths({ volumes }: PodSpec) {
  return (volumes ?? []).flatMap(({ hostPath }, index) =>
    hostPath
      ? [{ path: ['volumes', index, 'hostPath', 'path'], at: cleanPath(hostPath.path ?? ''), written: hostPath.path }]
      : [],
  );
}
