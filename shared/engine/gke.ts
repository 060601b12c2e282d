import type { Cluster, NodePool } from '../model/cluster.ts';
import type { GkeAccount, GkeNative, GkeNodeConfig, GkePool } from '../model/gke.ts';
import type { AccountFacts, Snapshot } from '../model/snapshot.ts';
import { known, Unknown } from './known.ts';
import { native, only } from './native.ts';

/** What GKE says of a cluster, in its own words. */
export function gke(cluster: Cluster): GkeNative {
  return native(cluster, 'gke');
}

/** What GKE says of a node pool, in its own words. */
export function gkePool({ native: facts }: NodePool): GkePool {
  return facts as GkePool;
}

/** The configuration of a pool's nodes, or Unknown where GKE disclosed none. */
export function nodeConfig(pool: NodePool): GkeNodeConfig {
  return known(gkePool(pool).config, 'configuration of the pool');
}

/** What a project says of itself. */
export function gkeProject({ native }: AccountFacts): GkeAccount {
  return known(native && 'provider' in native && native.provider === 'gke' ? native : undefined, 'the project');
}

/** `applies` of a rule about Google projects. */
export function onProject({ account }: Snapshot): string | undefined {
  return account && account.account.provider !== 'gke' ? 'only Google projects have this' : undefined;
}

/** Three spellings of the default account of Compute Engine; no account at all is that one. */
export function isDefaultAccount(account: string | undefined): boolean {
  return !account || account === 'default' || /^\d+-compute@developer\.gserviceaccount\.com$/.test(account);
}

/** Networks that may reach the addresses of the control plane: the new field, else the deprecated one. */
export function authorizedNetworks(cluster: Cluster) {
  const { controlPlaneEndpointsConfig, masterAuthorizedNetworksConfig } = gke(cluster);
  return controlPlaneEndpointsConfig?.ipEndpointsConfig?.authorizedNetworksConfig ?? masterAuthorizedNetworksConfig;
}

/** Defaults of pools that GKE makes by itself. */
export function provisioned(cluster: Cluster) {
  return gke(cluster).autoscaling?.autoprovisioningNodePoolDefaults;
}

/** `applies`: a GKE cluster whose settings stand, so none that is being made or deleted. */
export function onGke(snapshot: Snapshot): string | undefined {
  const status = snapshot.cluster?.status;
  const gone = status === 'deleting' ? 'the cluster is being deleted' : undefined;
  return only('gke')(snapshot) ?? (status === 'creating' ? 'the cluster is still being made' : gone);
}

/** The same where Autopilot owns the setting: `why` says so. */
export function onStandard(why: string): (snapshot: Snapshot) => string | undefined {
  return (snapshot) => onGke(snapshot) ?? (snapshot.cluster?.mode === 'platform' ? why : undefined);
}

/** The same where only Autopilot has the setting. */
export function onAutopilot(snapshot: Snapshot): string | undefined {
  return onGke(snapshot) ?? (snapshot.cluster?.mode === 'standard' ? 'only Autopilot has this' : undefined);
}

/** The same for a rule about node pools. */
export function onPools(why: string): (snapshot: Snapshot) => string | undefined {
  return (snapshot) =>
    onStandard(why)(snapshot) ?? (snapshot.cluster?.nodePools?.length === 0 ? 'no node pools' : undefined);
}

/** The same for a rule about pools that GKE makes by itself. */
export function onAutoProvisioning(snapshot: Snapshot): string | undefined {
  const { cluster } = snapshot;
  return (
    onStandard('Autopilot owns the nodes that it makes')(snapshot) ??
    (cluster && !gke(cluster).autoscaling?.enableNodeAutoprovisioning ? 'node auto-provisioning is off' : undefined)
  );
}

/** A word of an enum; Unknown for one that is newer than this program, so that it is in no list of good or bad ones. */
export function word<W extends string>(value: W | number | undefined, what: string): W | undefined {
  if (typeof value === 'number') throw new Unknown(`${what} has the value ${value}, which is newer than kubesweep`);
  return value;
}

/** Every word of a list of them. */
export function words<W extends string>(values: readonly (W | number)[], what: string): readonly (W | undefined)[] {
  return values.map((value) => word(value, what));
}
