import type { ClusterRef } from '../../model/cluster.ts';
import type { RawCluster } from './client.ts';

/** A project id as Google makes them, domain-scoped ones too. */
const project = /^(?:[a-z0-9.-]{1,60}:)?[a-z0-9][a-z0-9-]{0,62}$/;
const part = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** `projects/P/regions/R/subnetworks/S` of the nodes; undefined where the answer names none that is one. */
export function subnetOf({ region, account }: ClusterRef, raw: RawCluster): string | undefined {
  const long = /^projects\/([^/]+)\/regions\/([^/]+)\/subnetworks\/([^/]+)$/.exec(raw.networkConfig?.subnetwork ?? '');
  const [, host, of, name] = long ?? ['', account, region.replace(/-[a-z]$/, ''), raw.subnetwork ?? ''];
  return named(host, of, name) ? `projects/${host}/regions/${of}/subnetworks/${name}` : undefined;
}

/** `projects/P/global/networks/N`. */
export function networkOf({ account }: ClusterRef, raw: RawCluster): string | undefined {
  const long = /^projects\/([^/]+)\/global\/networks\/([^/]+)$/.exec(raw.networkConfig?.network ?? '');
  const [, host, name] = long ?? ['', account, raw.network ?? ''];
  return named(host, name) ? `projects/${host}/global/networks/${name}` : undefined;
}

const keyName = /^projects\/[^/]{1,100}\/locations\/[\w-]{1,63}\/keyRings\/[\w-]{1,63}\/cryptoKeys\/[\w-]{1,63}/;
/** Every Cloud KMS key that cluster or pools name, each once, without its version. */
export function keysOf(raw: RawCluster): string[] {
  const own = raw.userManagedKeysConfig;
  const names = [
    raw.databaseEncryption?.keyName,
    raw.autoscaling?.autoprovisioningNodePoolDefaults?.bootDiskKmsKey,
    own?.controlPlaneDiskEncryptionKey,
    own?.gkeopsEtcdBackupEncryptionKey,
    ...(own?.serviceAccountSigningKeys ?? []),
    ...(raw.nodePools ?? []).map(({ config }) => config?.bootDiskKmsKey),
  ];
  return [...new Set(names.flatMap((name) => keyName.exec(name ?? '')?.[0] ?? []))];
}

function named(host = '', ...names: readonly (string | undefined)[]): boolean {
  return project.test(host) && names.every((name) => part.test(name ?? ''));
}
