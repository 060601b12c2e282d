import type { Snapshot } from '../model/snapshot.ts';
import { minorOf } from './version.ts';

/** The newest version of the Pod Security Standards that the rules know. */
const newest = 37;

/** Minor of the standards' version that this API server judges by; the newest where there is no server. */
export function standardOf({ server, cluster }: Snapshot): number {
  const version = server?.version ?? cluster?.version;
  return version === undefined ? newest : minorOf(version);
}

/** For a rule whose field or control came with a minor release: why it does not apply before. */
export function since(minor: number): (snapshot: Snapshot) => string | undefined {
  return (snapshot) => (standardOf(snapshot) < minor ? `only from Kubernetes 1.${minor} on` : undefined);
}
