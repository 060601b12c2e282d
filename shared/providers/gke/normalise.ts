import type { Cluster, ClusterRef, ControlPlaneLog, Endpoint } from '../../model/cluster.ts';
import type { GkeNative } from '../../model/gke.ts';
import type { RawCluster } from './client.ts';
import { members, told } from './copy.ts';
import { nodePools } from './pools.ts';

/** Null, '' and the zero name of an enum are one absence. */
const text = (value: string | null | undefined): string | undefined => value || undefined;

/** An enum by its name; a value newer than this client stays a number, so that no list of good values takes it in. */
type Word = string | number | null | undefined;

const everyone = ['0.0.0.0/0'];
const byDns = 'the DNS endpoint takes traffic from anywhere, whatever the authorized networks say';

/** Pure. Named fields only: MasterAuth holds clientKey and password, and new fields must be looked at first. */
export function normalise(ref: ClusterRef, raw: RawCluster, support?: Cluster['support']): Cluster {
  const autopilot = raw.autopilot?.enabled === true;
  return {
    ref,
    status: statusOf(raw.status),
    version: text(raw.currentMasterVersion),
    support,
    mode: autopilot ? 'platform' : 'standard',
    endpoint: endpointOf(raw),
    secretsEncryption: encryptionOf(raw.databaseEncryption),
    controlPlaneLogs: controlPlaneLogs(raw),
    networkPolicy: autopilot ? 'enforced' : networkPolicyOf(raw),
    workloadIdentity: autopilot || Boolean(raw.workloadIdentityConfig?.workloadPool),
    nodePools: nodePools(raw),
    tags: { ...raw.resourceLabels },
    native: { provider: 'gke', ...nativeOf(raw) },
  };
}

function statusOf(status: Word): Cluster['status'] {
  switch (status) {
    case 'RUNNING':
    case 'DEGRADED':
      return 'running';
    case 'RECONCILING':
      return 'updating';
    case 'PROVISIONING':
      return 'creating';
    case 'STOPPING':
      return 'deleting';
    case 'ERROR':
      return 'failed';
    default:
      return undefined;
  }
}

/**
 * New fields first, then the deprecated ones, which say the opposite; neither = public, as GKE makes clusters, but not
 * known while it is still making this one.
 */
function endpointOf(raw: RawCluster): Endpoint {
  const { ipEndpointsConfig: ip, dnsEndpointConfig: dns } = raw.controlPlaneEndpointsConfig ?? {};
  const old = raw.privateClusterConfig;
  const unfinished = statusOf(raw.status) === 'creating';
  const unsaid = <T>(byDefault: T): T | undefined => (unfinished ? undefined : byDefault);
  const enabled = ip?.enabled !== false;
  const byAddress = enabled && (ip?.enablePublicEndpoint ?? (old ? old.enablePrivateEndpoint !== true : unsaid(true)));
  const byName = dns?.allowExternalTraffic === true && Boolean(dns.endpoint);
  const networks = ip?.authorizedNetworksConfig ?? raw.masterAuthorizedNetworksConfig;
  const listed = (networks?.cidrBlocks ?? []).flatMap(({ cidrBlock }) => cidrBlock || []);
  const blocks = networks?.enabled ? listed : networks ? everyone : unsaid(everyone);
  const host = (enabled && text(raw.endpoint)) || text(dns?.endpoint);
  return {
    public: byName || byAddress,
    private: enabled && (Boolean(ip?.privateEndpoint || old?.privateEndpoint) || unsaid(false)),
    publicCidrs: byAddress === false ? [] : byAddress && blocks,
    ...(byName ? { bypass: byDns } : {}),
    ...(host ? { url: `https://${host}` } : {}),
  };
}

/** Google encrypts every disk; `customer-key` = a Cloud KMS key wraps Secrets as well. */
function encryptionOf(encryption: RawCluster['databaseEncryption']): Cluster['secretsEncryption'] {
  const state: Word = encryption?.state ?? 'DECRYPTED';
  if (state === 'ENCRYPTED' || state === 'ALL_OBJECTS_ENCRYPTION_ENABLED')
    return encryption?.keyName ? 'customer-key' : undefined;
  return typeof state === 'number' ? undefined : 'provider-key';
}

/** Calico's switch, or Dataplane V2, which always enforces; a data path that is newer than this client is not judged. */
function networkPolicyOf({ networkPolicy, networkConfig }: RawCluster): Cluster['networkPolicy'] {
  const path: Word = networkConfig?.datapathProvider;
  if (networkPolicy?.enabled || path === 'ADVANCED_DATAPATH') return 'enforced';
  return typeof path === 'number' ? undefined : 'none';
}

const exported: readonly (readonly [component: string, log: ControlPlaneLog])[] = [
  ['APISERVER', 'api'],
  ['SCHEDULER', 'scheduler'],
  ['CONTROLLER_MANAGER', 'controllerManager'],
];

/** Audit is always there: Cloud Audit Logs record every change, and no cluster can switch them off. */
function controlPlaneLogs(raw: RawCluster): readonly ControlPlaneLog[] {
  const components = loggingComponents(raw);
  return ['audit', ...exported.flatMap(([component, log]) => (components?.includes(component) ? [log] : []))];
}

/** Three generations of one setting; a cluster that says nothing has the default of its time. */
function loggingComponents({ loggingConfig, loggingService }: RawCluster): readonly (string | number)[] | undefined {
  if (loggingConfig?.componentConfig) return loggingConfig.componentConfig.enableComponents ?? [];
  if (loggingService === 'none') return [];
  return loggingService ? ['SYSTEM_COMPONENTS', 'WORKLOADS'] : undefined;
}

function nativeOf(raw: RawCluster): GkeNative {
  const { masterAuth, nodePoolDefaults, nodePoolAutoConfig } = raw;
  const dns = raw.controlPlaneEndpointsConfig?.dnsEndpointConfig;
  return {
    ...members(raw),
    issueClientCertificate: masterAuth
      ? masterAuth.clientCertificateConfig?.issueClientCertificate === true
      : undefined,
    basicAuth: masterAuth ? Boolean(masterAuth.username) : undefined,
    clusterCa: text(masterAuth?.clusterCaCertificate),
    dnsEndpoint: dns?.endpoint ? { host: dns.endpoint, external: dns.allowExternalTraffic === true } : undefined,
    ipEndpoint: raw.controlPlaneEndpointsConfig?.ipEndpointsConfig?.enabled === false ? undefined : text(raw.endpoint),
    defaultKubeletConfig: told(nodePoolDefaults?.nodeConfigDefaults?.nodeKubeletConfig),
    autoKubeletConfig: told(nodePoolAutoConfig?.nodeKubeletConfig),
    autoNetworkTags: told(nodePoolAutoConfig?.networkTags?.tags),
  };
}
