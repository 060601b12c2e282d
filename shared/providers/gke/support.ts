import type { Cluster } from '../../model/cluster.ts';
import type { RawCluster, RawServerConfig } from './client.ts';

/**
 * Is the minor version of a control plane still offered? Standard: in any channel but EXTENDED, or without one.
 * Extended: only there, and the cluster is in it. Unsupported: no longer to be had that way. Anything else is unknown.
 */
export function supportOf(raw: RawCluster, config: RawServerConfig): Cluster['support'] {
  const minor = minorOf(raw.currentMasterVersion);
  const channels = config.channels ?? [];
  const offered = (list: readonly string[] | null | undefined) => (list ?? []).map(minorOf);
  const extended = channels
    .filter(({ channel }) => channel === 'EXTENDED')
    .flatMap((one) => offered(one.validVersions));
  const standard = [
    ...channels.filter(({ channel }) => channel !== 'EXTENDED').flatMap((one) => offered(one.validVersions)),
    ...(channels.length ? [] : offered(config.validMasterVersions)),
  ].filter((one) => one !== undefined);
  if (minor === undefined || standard.length === 0) return undefined;
  if (standard.includes(minor)) return 'standard';
  if (minor > Math.min(...standard)) return undefined;
  return extended.includes(minor) && raw.releaseChannel?.channel === 'EXTENDED' ? 'extended' : 'unsupported';
}

/** 1.33.2-gke.1 → 33; undefined for what is no version of Kubernetes 1. */
function minorOf(version: string | null | undefined): number | undefined {
  const minor = /^1\.(\d{1,3})\./.exec(version ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}
