import { Unknown } from './known.ts';

/** The minor of a Kubernetes version as any cloud prints it: 33 for `v1.33.4-eks-a1b2`, `1.33.2-gke.1`, `1.33`. */
export function minorOf(version: string): number {
  const minor = /^v?1\.(\d+)/.exec(version)?.[1];
  if (minor === undefined) throw new Unknown(`${version} is no Kubernetes version`);
  return Number(minor);
}
