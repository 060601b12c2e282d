import type { Cluster as Described } from '@aws-sdk/client-eks';
import type { Cluster, ClusterRef, ControlPlaneLog, Endpoint, NodePool } from '../../model/cluster.ts';
import type { EksNative } from '../../model/eks.ts';
import { configurationOf } from './configuration.ts';
import { part } from './part.ts';
import { supportOf } from './versions.ts';

/** What DescribeCluster itself says, in EksNative’s words. */
type Base = ReturnType<typeof baseOf>;
/** What further calls added to it; undefined = not asked or refused. */
export type Further = Partial<Omit<EksNative, keyof Base>> & { readonly nodePools?: readonly NodePool[] | undefined };

/**
 * The SDK's answer in our vocabulary. AWS leaves out what is at its default, so each default is spelled out here; but of
 * a cluster that is being made or deleted, that failed or is only registered, nothing is read into what is left out.
 */
export function normalise(ref: ClusterRef, from: Described, further: Further = {}): Cluster {
  const auto = from.computeConfig?.enabled === true;
  const { nodePools, ...native } = further;
  return {
    ref,
    status: statusOf(from),
    version: from.version,
    support: supportOf(further.clusterVersion),
    mode: from.connectorConfig ? undefined : auto ? 'platform' : 'standard',
    endpoint: endpointOf(from),
    secretsEncryption: encryptionOf(from),
    controlPlaneLogs: logsOf(from),
    networkPolicy: auto ? undefined : networkPolicyOf(further.addons),
    workloadIdentity: auto || federates(further) || undefined,
    nodePools,
    tags: tagsOf(from),
    native: {
      provider: 'eks',
      ...native,
      ...baseOf(from),
      authenticationMode: authenticationOf(from, further),
      addons: further.addons,
      accessEntries: further.accessEntries,
    },
  };
}

/** What AWS lets a tag be: 256 characters; what is longer comes from elsewhere and is cut. */
const longest = 256;
function tagsOf({ tags = {} }: Described): Cluster['tags'] {
  return Object.fromEntries(
    Object.entries(tags).map(([key, value]) => [key.slice(0, longest), value.slice(0, longest)]),
  );
}

/** Named fields of DescribeCluster, defaults spelled out. */
export function baseOf(from: Described) {
  const { resourcesVpcConfig: vpc, computeConfig, remoteNetworkConfig: remote, accessConfig } = from;
  const unsaid = unsaidOf(from);
  const { minPort, maxPort } = from.kubeApiServerConfig?.serviceNodePortRange ?? {};
  return {
    platformVersion: from.platformVersion,
    deletionProtection: from.deletionProtection ?? unsaid(false),
    certificateAuthority: from.certificateAuthority?.data,
    roleArn: from.roleArn,
    encryptionKeyArn: keyOf(from),
    healthIssues: from.health?.issues?.map(({ code = 'Unknown', message = '' }) => ({ code, message })) ?? unsaid([]),
    vpcId: vpc?.vpcId,
    connected: from.connectorConfig !== undefined,
    outpost: from.outpostConfig !== undefined,
    resourcesVpcConfig: vpc && {
      ...part(vpc, 'subnetIds', 'clusterSecurityGroupId'),
      securityGroupIds: vpc.securityGroupIds ?? unsaid([]),
      controlPlaneEgressMode: vpc.controlPlaneEgressMode ?? unsaid('AWS_MANAGED'),
    },
    bootstrapClusterCreatorAdminPermissions: accessConfig?.bootstrapClusterCreatorAdminPermissions ?? unsaid(true),
    upgradePolicy: { supportType: from.upgradePolicy?.supportType ?? unsaid('EXTENDED') },
    computeConfig: {
      enabled: computeConfig?.enabled ?? unsaid(false),
      ...part(computeConfig ?? {}, 'nodePools', 'nodeRoleArn'),
    },
    blockStorage: from.storageConfig?.blockStorage?.enabled ?? unsaid(false),
    elasticLoadBalancing: from.kubernetesNetworkConfig?.elasticLoadBalancing?.enabled ?? unsaid(false),
    remoteNetworkConfig: {
      remoteNodeNetworks: remote?.remoteNodeNetworks ?? unsaid([]),
      remotePodNetworks: remote?.remotePodNetworks ?? unsaid([]),
    },
    serviceNodePortRange: { minPort: minPort ?? unsaid(30_000), maxPort: maxPort ?? unsaid(32_767) },
    oidcIssuer: from.identity?.oidc?.issuer,
  } satisfies Partial<EksNative>;
}

/** The agent of Pod Identity, an add-on that IAM lets stand for a role, or a role that trusts service accounts. */
const federates = ({ addons, podIdentityAssociations, irsaRoles }: Further): boolean =>
  !!podIdentityAssociations?.length ||
  !!irsaRoles?.length ||
  !!addons?.some(({ name, hasRole }) => name === 'eks-pod-identity-agent' || hasRole === true);

const statuses: ReadonlyMap<string, NonNullable<Cluster['status']>> = new Map([
  ['ACTIVE', 'running'],
  ['CREATING', 'creating'],
  ['PENDING', 'creating'],
  ['UPDATING', 'updating'],
  ['DELETING', 'deleting'],
  ['FAILED', 'failed'],
]);
const statusOf = ({ status }: Described): Cluster['status'] => status && statuses.get(status);
const unfinished = (from: Described): boolean =>
  from.connectorConfig !== undefined || ['creating', 'deleting', 'failed'].includes(statusOf(from) ?? '');
/** A default that AWS does not spell out, where it may be read into what is left out. */
const unsaidOf =
  (from: Described) =>
  <const T>(byDefault: T): T | undefined =>
    unfinished(from) ? undefined : byDefault;

/** A registered cluster has no VPC: nothing is known of its endpoint. */
function endpointOf(from: Described): Endpoint {
  const { resourcesVpcConfig: vpc, endpoint, kubernetesNetworkConfig } = from;
  const url = endpoint ? { url: endpoint } : {};
  if (!vpc) return { public: undefined, private: undefined, publicCidrs: undefined, ...url };
  const unsaid = unsaidOf(from);
  const open = vpc.endpointPublicAccess ?? unsaid(true);
  const everywhere = kubernetesNetworkConfig?.ipFamily === 'ipv6' ? ['0.0.0.0/0', '::/0'] : ['0.0.0.0/0'];
  const cidrs = vpc.publicAccessCidrs?.length ? vpc.publicAccessCidrs : unsaid(everywhere);
  return {
    public: open,
    private: vpc.endpointPrivateAccess ?? unsaid(false),
    publicCidrs: open === false ? [] : open && cidrs,
    ...url,
  };
}

const keyOf = ({ encryptionConfig = [] }: Described): string | undefined =>
  encryptionConfig.find(({ provider }) => provider?.keyArn)?.provider?.keyArn;

/** From 1.28 on AWS encrypts with a key of its own, in the cloud but not on Outposts, and says nothing of it. */
function encryptionOf(from: Described): Cluster['secretsEncryption'] {
  if (keyOf(from)) return 'customer-key';
  const minor = minorOf(from.version);
  if (minor === undefined || unfinished(from)) return undefined;
  return minor >= 28 && !from.outpostConfig ? 'provider-key' : 'none';
}

/** 33 of `1.33`; versions are compared as integers, 1.9 comes before 1.30. */
function minorOf(version: string | undefined): number | undefined {
  const minor = /^1\.(\d{1,4})(\D|$)/.exec(version ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}

const logs: readonly ControlPlaneLog[] = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

/** The list has an enabled and a disabled entry in either order, or more. */
function logsOf(from: Described): readonly ControlPlaneLog[] | undefined {
  const { logging } = from;
  if (!logging && unfinished(from)) return undefined;
  const on = new Set<string>(
    (logging?.clusterLogging ?? []).flatMap((entry) => (entry.enabled ? (entry.types ?? []) : [])),
  );
  return logs.filter((type) => on.has(type));
}

/** Left out by clusters from before access entries, which know the ConfigMap alone; one that lists entries is none of them. */
function authenticationOf(from: Described, further: Further): EksNative['authenticationMode'] {
  const { accessConfig } = from;
  if (accessConfig) return accessConfig.authenticationMode;
  return further.accessEntries || unfinished(from) ? undefined : 'CONFIG_MAP';
}

/** The VPC CNI's own engine; a CNI that is no EKS add-on, or whose configuration cannot be read, is not disclosed. */
function networkPolicyOf(addons: EksNative['addons']): Cluster['networkPolicy'] {
  const cni = addons?.find(({ name }) => name === 'vpc-cni');
  const configuration = cni && configurationOf(cni.configurationValues);
  if (!configuration) return undefined;
  const { enableNetworkPolicy: value = false } = configuration;
  if (value === true || value === 'true') return 'enforced';
  return value === false || value === 'false' ? 'none' : undefined;
}
