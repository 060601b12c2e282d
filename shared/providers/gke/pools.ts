import type { NodePool } from '../../model/cluster.ts';
import type { RawCluster, RawNodePool } from './client.ts';

/** Every pool by its own settings: the cluster's `nodeConfig` mirrors the first pool only and is never read. */
export function nodePools(raw: RawCluster): readonly NodePool[] {
  const autopilot = raw.autopilot?.enabled === true;
  const privateByDefault =
    raw.networkConfig?.defaultEnablePrivateNodes ?? raw.privateClusterConfig?.enablePrivateNodes ?? false;
  return (raw.nodePools ?? []).map((pool) => ({
    name: pool.name ?? '',
    instanceTypes: pool.config?.machineType ? [pool.config.machineType] : undefined,
    version: pool.version || undefined,
    image: pool.config?.imageType || undefined,
    publicIps: !(pool.networkConfig?.enablePrivateNodes ?? privateByDefault),
    autoUpgrade: autopilot || pool.management?.autoUpgrade === true,
    identity: pool.config ? identityOf(pool.config.serviceAccount) : undefined,
    native: nativeOf(pool, autopilot),
  }));
}

/** Three spellings of the Compute Engine default account are one word, `default`. */
function identityOf(account: string | null | undefined): string {
  return !account || /^\d+-compute@developer\.gserviceaccount\.com$/.test(account) ? 'default' : account;
}

/** In Google's words. undefined = not disclosed; an Autopilot pool is Google's and has what Autopilot guarantees. */
function nativeOf({ config, management, status }: RawNodePool, autopilot: boolean): NodePool['native'] {
  const kubelet = config?.kubeletConfig;
  return {
    status,
    oauthScopes: config?.oauthScopes ?? undefined,
    metadataMode: config ? (config.workloadMetadataConfig?.mode ?? 'MODE_UNSPECIFIED') : undefined,
    legacyMetadataEndpoints: config ? config.metadata?.['disable-legacy-endpoints'] === 'false' : undefined,
    secureBoot: autopilot || config?.shieldedInstanceConfig?.enableSecureBoot === true,
    integrityMonitoring: autopilot || config?.shieldedInstanceConfig?.enableIntegrityMonitoring === true,
    autoRepair: autopilot || management?.autoRepair === true,
    readOnlyKubeletPort: kubelet?.insecureKubeletReadonlyPortEnabled ?? undefined,
    unsafeSysctls: kubelet?.allowedUnsafeSysctls ?? [],
    sandbox: config?.sandboxConfig?.type ?? undefined,
    bootDiskKmsKey: config?.bootDiskKmsKey || undefined,
  };
}
