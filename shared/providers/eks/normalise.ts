import type { Cluster as Described, Nodegroup } from '@aws-sdk/client-eks';
import type { Cluster, ClusterRef, ControlPlaneLog, Endpoint, NodePool } from '../../model/cluster.ts';
import type { EksNative } from '../../model/eks.ts';

/** What further calls added to DescribeCluster; undefined = not asked or refused. */
export interface Further {
  readonly nodePools?: readonly NodePool[] | undefined;
  readonly addons?: EksNative['addons'];
  readonly accessEntries?: EksNative['accessEntries'];
  readonly support?: Cluster['support'];
}

/**
 * The SDK's answer in our vocabulary. AWS leaves out what is at its default, so each default is spelled out here; while
 * a cluster is being made, what is left out may only not be filled in yet, and nothing is read into it.
 */
export function normalise(ref: ClusterRef, from: Described, further: Further = {}): Cluster {
  const auto = from.computeConfig?.enabled === true;
  return {
    ref,
    status: statusOf(from),
    version: from.version,
    support: further.support,
    mode: from.connectorConfig ? undefined : auto ? 'platform' : 'standard',
    endpoint: endpointOf(from),
    secretsEncryption: encryptionOf(from),
    controlPlaneLogs: logsOf(from),
    networkPolicy: auto ? undefined : networkPolicyOf(further.addons),
    workloadIdentity: auto || further.addons?.some(federates) || undefined,
    nodePools: further.nodePools,
    tags: { ...from.tags },
    native: {
      provider: 'eks',
      platformVersion: from.platformVersion,
      authenticationMode: authenticationOf(from, further),
      deletionProtection: from.deletionProtection === true,
      certificateAuthority: from.certificateAuthority?.data,
      roleArn: from.roleArn,
      encryptionKeyArn: keyOf(from),
      healthIssues: from.health?.issues?.map(({ code = 'Unknown', message = '' }) => ({ code, message })),
      vpcId: from.resourcesVpcConfig?.vpcId,
      addons: further.addons,
      accessEntries: further.accessEntries,
    },
  };
}

/** The agent of Pod Identity, or an add-on that IAM lets stand for a role. */
const federates = ({ name, hasRole }: { readonly name: string; readonly hasRole?: boolean }) =>
  name === 'eks-pod-identity-agent' || hasRole === true;

const statuses: ReadonlyMap<string, NonNullable<Cluster['status']>> = new Map([
  ['ACTIVE', 'running'],
  ['CREATING', 'creating'],
  ['PENDING', 'creating'],
  ['UPDATING', 'updating'],
  ['DELETING', 'deleting'],
  ['FAILED', 'failed'],
]);
const statusOf = ({ status }: Described): Cluster['status'] => status && statuses.get(status);
const unfinished = (from: Described): boolean => statusOf(from) === 'creating';

/** A registered cluster has no VPC: nothing is known of its endpoint. */
function endpointOf(from: Described): Endpoint {
  const { resourcesVpcConfig: vpc, endpoint, kubernetesNetworkConfig } = from;
  const url = endpoint ? { url: endpoint } : {};
  if (!vpc) return { public: undefined, private: undefined, publicCidrs: undefined, ...url };
  const unsaid = <T>(byDefault: T): T | undefined => (unfinished(from) ? undefined : byDefault);
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
  if (minor === undefined || from.connectorConfig) return undefined;
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
  const { logging, connectorConfig } = from;
  if (connectorConfig || (!logging && unfinished(from))) return undefined;
  const on = new Set<string>(
    (logging?.clusterLogging ?? []).flatMap((entry) => (entry.enabled ? (entry.types ?? []) : [])),
  );
  return logs.filter((type) => on.has(type));
}

/** Left out by clusters from before access entries, which know the ConfigMap alone; one that lists entries is none of them. */
function authenticationOf(from: Described, further: Further): EksNative['authenticationMode'] {
  const { accessConfig, connectorConfig } = from;
  if (connectorConfig || accessConfig) return accessConfig?.authenticationMode;
  return further.accessEntries || unfinished(from) ? undefined : 'CONFIG_MAP';
}

/** The VPC CNI's own engine; a CNI that is no EKS add-on is not disclosed. */
function networkPolicyOf(addons: EksNative['addons']): Cluster['networkPolicy'] {
  const cni = addons?.find(({ name }) => name === 'vpc-cni');
  if (!cni) return undefined;
  const value = /(^|[{,\s])["']?enableNetworkPolicy["']?\s*:\s*["']?(\w+)/.exec(cni.configurationValues ?? '')?.[2];
  return value?.toLowerCase() === 'true' ? 'enforced' : 'none';
}

/** A node group; remote access stands in the launch template where there is one. */
export function nodePoolOf(from: Nodegroup, name: string): NodePool {
  return {
    name,
    instanceTypes: from.instanceTypes,
    version: from.version,
    image: from.amiType,
    publicIps: undefined,
    autoUpgrade: undefined,
    identity: from.nodeRole,
    native: {
      status: from.status,
      releaseVersion: from.releaseVersion,
      capacityType: from.capacityType,
      remoteAccess: from.remoteAccess && {
        ec2SshKey: from.remoteAccess.ec2SshKey,
        sourceSecurityGroups: from.remoteAccess.sourceSecurityGroups,
      },
      launchTemplate: from.launchTemplate && { id: from.launchTemplate.id, version: from.launchTemplate.version },
      subnets: from.subnets,
      diskSize: from.diskSize,
      healthIssues: from.health?.issues?.map(({ code, message }) => ({ code, message })),
    },
  };
}
