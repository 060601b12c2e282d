import type { NodePool } from '../../model/cluster.ts';
import type { RawCluster } from './client.ts';
import { poolMembers } from './copy.ts';

/** Every pool by its own settings: the cluster's `nodeConfig` mirrors the first pool only and is never read. */
export function nodePools(raw: RawCluster): readonly NodePool[] {
  const autopilot = raw.autopilot?.enabled === true;
  const privateByDefault =
    raw.networkConfig?.defaultEnablePrivateNodes ?? raw.privateClusterConfig?.enablePrivateNodes ?? false;
  return (raw.nodePools ?? []).map((pool) => ({
    name: pool.name ?? '',
    instanceTypes: pool.config?.machineType ? [pool.config.machineType] : undefined,
    version: pool.updateInfo?.blueGreenInfo?.greenPoolVersion || pool.version || undefined,
    image: pool.config?.imageType || undefined,
    publicIps: !(pool.networkConfig?.enablePrivateNodes ?? privateByDefault),
    autoUpgrade: autopilot || pool.management?.autoUpgrade === true,
    identity: pool.config ? identityOf(pool.config.serviceAccount) : undefined,
    native: { ...poolMembers(pool) },
  }));
}

/** Three spellings of the Compute Engine default account are one word, `default`. */
function identityOf(account: string | null | undefined): string {
  return !account || /^\d+-compute@developer\.gserviceaccount\.com$/.test(account) ? 'default' : account;
}
