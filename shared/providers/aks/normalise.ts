import type { ManagedCluster, ManagedClusterAgentPoolProfile } from '@azure/arm-containerservice';
import { text } from '../../cloud/azure-id.ts';
import type { Cluster, ClusterRef, Endpoint, NodePool } from '../../model/cluster.ts';
import { members, poolMembers } from './copy.ts';

/** Without the facts that need calls of their own: support and control plane logs. */
type Base = Omit<Cluster, 'support' | 'controlPlaneLogs'>;

/**
 * The SDK hands every key with undefined, keeps ARM's nulls, and drops fields of newer API versions: so only `=== true`
 * counts as on, and absence is evidence only where ARM itself treats absence as off.
 */
export function normalise(ref: ClusterRef, aks: ManagedCluster): Base {
  const oidcIssuer = aks.oidcIssuerProfile?.enabled === true;
  const version = aks.currentKubernetesVersion || aks.kubernetesVersion || undefined;
  const sku = aks.sku?.name;
  return {
    ref,
    status: statusOf(aks),
    version,
    mode: sku ? (same(sku, 'Automatic') ? 'platform' : 'standard') : undefined,
    endpoint: endpointOf(aks),
    secretsEncryption: encryptionOf(aks, version),
    networkPolicy: networkPolicyOf(aks),
    workloadIdentity: oidcIssuer && aks.securityProfile?.workloadIdentity?.enabled === true,
    nodePools: aks.agentPoolProfiles?.map((pool) => poolOf(pool, aks)),
    tags: strings(aks.tags),
    native: { provider: 'aks', ...members(aks) },
  };
}

function statusOf({ provisioningState, powerState }: ManagedCluster): Cluster['status'] {
  const state = text(provisioningState)?.toLowerCase();
  if (state === 'deleting') return 'deleting';
  if (same(powerState?.code, 'Stopped')) return 'stopped';
  if (state === 'creating') return 'creating';
  if (state === 'failed' || state === 'canceled') return 'failed';
  if (state === 'succeeded') return 'running';
  return state ? 'updating' : undefined;
}

/** `0.0.0.0/32` is Azure's word for "the cluster's own egress and nobody else". */
const nobody = '0.0.0.0/32';

function endpointOf(aks: ManagedCluster): Endpoint {
  const { apiServerAccessProfile: api, fqdn, privateFqdn } = aks;
  const host = api?.enablePrivateCluster === true ? privateFqdn || fqdn : fqdn || privateFqdn;
  const url = host ? { url: `https://${host}` } : {};
  if (api?.enablePrivateCluster === true) return { public: false, private: true, publicCidrs: [], ...url };
  // A body that is still being filled leaves the profile out, with a name or without; a finished public cluster does so too.
  if (!api && (!fqdn || statusOf(aks) === 'creating'))
    return { public: undefined, private: undefined, publicCidrs: undefined, ...url };
  const ranges = api?.authorizedIPRanges ?? [];
  const publicCidrs = ranges.length ? ranges.filter((range) => range !== nobody).map(block) : ['0.0.0.0/0'];
  return { public: true, private: api?.enableVnetIntegration === true, publicCidrs, ...url };
}

/** ARM takes single addresses too. */
const block = (range: string): string => {
  if (range.includes('/')) return range;
  return `${range}/${range.includes(':') ? 128 : 32}`;
};

/** From 1.33 on a platform key may wrap Secrets, in a field that this API version does not return. */
function encryptionOf(aks: ManagedCluster, version: string | undefined): Cluster['secretsEncryption'] {
  if (aks.securityProfile?.azureKeyVaultKms?.enabled === true) return 'customer-key';
  const minor = /^1\.(\d+)/.exec(version ?? '')?.[1];
  return minor !== undefined && Number(minor) < 33 ? 'none' : undefined;
}

function networkPolicyOf({ networkProfile: network }: ManagedCluster): Cluster['networkPolicy'] {
  if (!network || same(network.networkPlugin, 'none')) return undefined;
  const policy = text(network.networkPolicy)?.toLowerCase() ?? 'none';
  if (policy === 'none') return 'none';
  return ['azure', 'calico', 'cilium'].includes(policy) ? 'enforced' : undefined;
}

function poolOf(pool: ManagedClusterAgentPoolProfile, aks: ManagedCluster): NodePool {
  const machines = pool.virtualMachinesProfile?.scale?.manual?.flatMap(({ size }) => size ?? []);
  const types = pool.vmSize ? [pool.vmSize] : machines?.length ? machines : undefined;
  const channel = aks.autoUpgradeProfile?.upgradeChannel;
  const kubelet = Object.entries(aks.identityProfile ?? {}).find(([name]) => same(name, 'kubeletidentity'))?.[1];
  return {
    name: text(pool.name) ?? '',
    instanceTypes: types,
    version: pool.currentOrchestratorVersion || pool.orchestratorVersion || undefined,
    image: pool.nodeImageVersion || undefined,
    publicIps: pool.enableNodePublicIP === true,
    autoUpgrade: same(aks.sku?.name, 'Automatic') || (Boolean(channel) && !same(channel, 'none')),
    identity: kubelet?.resourceId || kubelet?.clientId || undefined,
    native: poolMembers(pool),
  };
}

const same = (value: unknown, word: string): boolean => text(value)?.toLowerCase() === word.toLowerCase();

const strings = (record: Record<string, unknown> | null | undefined): { [key: string]: string } =>
  Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, String(value ?? '')]));
