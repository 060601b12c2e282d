import { Unknown } from './known.ts';

/** The minor of a Kubernetes version as any cloud prints it: 33 for `v1.33.4-eks-a1b2`, `1.33.2-gke.1`, `1.33`. */
export function minorOf(version: string): number {
  const minor = /^v?1\.(\d+)/.exec(version)?.[1];
  if (minor === undefined) throw new Unknown(`${version} is no Kubernetes version`);
  return Number(minor);
}

type Version = readonly [major: number, minor: number, patch: number];

/** A tag of another project (`v1.2.3`, `1.2.3-alpine`) that is older than the first fixed release of its own minor, or of any. */
export function before(tag: string | undefined, fixed: readonly Version[]): boolean {
  const found = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+]|$)/.exec(tag ?? '');
  if (!found) return false;
  const [major, minor, patch] = found.slice(1).map(Number) as unknown as Version;
  const older = ([a, b, c]: Version) => major < a || (major === a && (minor < b || (minor === b && patch < c)));
  const same = fixed.find(([a, b]) => a === major && b === minor);
  return same ? older(same) : fixed.every(older) || (fixed.some(older) && older(fixed[0] as Version));
}
