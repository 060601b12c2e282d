import type { protos } from '@google-cloud/container';

type V1Cluster = protos.google.container.v1.ICluster;
type V1Pool = protos.google.container.v1.INodePool;
type V1Node = protos.google.container.v1.INodeConfig;

/**
 * What Google's client answers, as JSON: null and '' are absent, 64-bit integers strings, an enum newer than the client a
 * number. The client's types know the words of an enum, but not those of a list of them.
 */
export type Told<T> = T extends null | undefined
  ? undefined
  : T extends string | number | boolean
    ? T
    : T extends { toNumber(): number } | Uint8Array
      ? string
      : T extends readonly (infer U)[]
        ? readonly (U extends number ? string | number : Told<U>)[]
        : T extends object
          ? { readonly [K in keyof T]?: Told<T[K]> }
          : never;

/** Members of Cluster that are copied whole: none of them can hold a credential. */
export const gkeMembers = [
  'addonsConfig',
  'alphaClusterFeatureGates',
  'anonymousAuthenticationConfig',
  'authenticatorGroupsConfig',
  'autopilot',
  'autoscaling',
  'binaryAuthorization',
  'conditions',
  'confidentialNodes',
  'controlPlaneEgress',
  'controlPlaneEndpointsConfig',
  'currentNodeCount',
  'databaseEncryption',
  'enableK8sBetaApis',
  'enableKubernetesAlpha',
  'fleet',
  'ipAllocationPolicy',
  'legacyAbac',
  'location',
  'locations',
  'loggingConfig',
  'loggingService',
  'maintenancePolicy',
  'masterAuthorizedNetworksConfig',
  'monitoringConfig',
  'monitoringService',
  'network',
  'networkConfig',
  'networkPolicy',
  'nodeCreationConfig',
  'notificationConfig',
  'privateClusterConfig',
  'rbacBindingConfig',
  'releaseChannel',
  'secretManagerConfig',
  'secretSyncConfig',
  'securityPostureConfig',
  'shieldedNodes',
  'subnetwork',
  'userManagedKeysConfig',
  'workloadIdentityConfig',
] as const satisfies readonly (keyof V1Cluster)[];
type Members = { readonly [K in (typeof gkeMembers)[number]]?: Told<V1Cluster[K]> };
type Kubelet = Told<protos.google.container.v1.INodeKubeletConfig>;

/** What GKE and Google Cloud say of a cluster: named fields copied, never a spread, in the SDKs' own words. undefined = not disclosed, not asked or refused. */
export interface GkeNative extends Members {
  /** Of MasterAuth only these three: it holds clientKey and password. */
  readonly issueClientCertificate: boolean | undefined;
  readonly basicAuth: boolean | undefined;
  readonly clusterCa: string | undefined;
  /** Host of the DNS endpoint and whether traffic from outside Google reaches it. */
  readonly dnsEndpoint: { readonly host: string; readonly external: boolean } | undefined;
  readonly ipEndpoint: string | undefined;
  /** nodePoolDefaults.nodeConfigDefaults.nodeKubeletConfig: what new pools begin with. */
  readonly defaultKubeletConfig?: Kubelet | undefined;
  /** nodePoolAutoConfig: what pools made by Autopilot or auto-provisioning get. */
  readonly autoKubeletConfig?: Kubelet | undefined;
  readonly autoNetworkTags?: readonly string[] | undefined;

  /** Fact `upgrade-info`. */
  readonly upgradeInfo?: Told<protos.google.container.v1.IClusterUpgradeInfo> | undefined;
  /** Facts `network` and `flow-logs`: the subnetwork of the nodes. */
  readonly subnet?: GkeSubnet | undefined;
  /** Fact `firewall`: every rule of the cluster's network. */
  readonly firewalls?: readonly GkeFirewall[] | undefined;
  /** Fact `encryption-keys`: each Cloud KMS key that the cluster or a pool names. */
  readonly keys?: readonly GkeKey[] | undefined;
  /** Fact `image-admission`: the Binary Authorization policy of the project. */
  readonly admissionPolicy?: GkeAdmissionPolicy | undefined;
}

/** Fields of INodePool that rules judge, and of its config: no metadata but one flag, no headers, no script arguments. */
export interface GkePool {
  readonly status?: Told<V1Pool['status']>;
  readonly management?: Told<V1Pool['management']>;
  readonly autoscaling?: Told<V1Pool['autoscaling']>;
  readonly locations?: Told<V1Pool['locations']>;
  readonly maintenancePolicy?: Told<V1Pool['maintenancePolicy']>;
  readonly updateInfo?: Told<V1Pool['updateInfo']>;
  readonly initialNodeCount?: number;
  /** undefined = GKE disclosed none. */
  readonly config?: GkeNodeConfig;
}
export const gkeNodeMembers = [
  'accelerators',
  'bootDiskKmsKey',
  'confidentialNodes',
  'imageType',
  'kubeletConfig',
  'machineType',
  'oauthScopes',
  'sandboxConfig',
  'serviceAccount',
  'shieldedInstanceConfig',
  'tags',
  'workloadMetadataConfig',
] as const satisfies readonly (keyof V1Node)[];
type Linux = NonNullable<V1Node['linuxNodeConfig']>;
export type GkeNodeConfig = { readonly [K in (typeof gkeNodeMembers)[number]]?: Told<V1Node[K]> } & {
  readonly metadata?: { readonly 'disable-legacy-endpoints'?: string };
  readonly writableCgroups?: Told<NonNullable<V1Node['containerdConfig']>['writableCgroups']>;
  readonly nodeKernelModuleLoading?: Told<Linux['nodeKernelModuleLoading']>;
  readonly swapConfig?: Told<Linux['swapConfig']>;
  readonly initScript?: {
    readonly gcsUri?: string;
    readonly gcsGeneration?: string;
    readonly gcpSecretManagerSecretUri?: string;
  };
};

/** compute.subnetworks.get. */
export interface GkeSubnet {
  readonly name: string;
  readonly privateIpGoogleAccess?: boolean | undefined;
  readonly logConfig?: { readonly enable?: boolean | undefined } | undefined;
  readonly enableFlowLogs?: boolean | undefined;
}
/** compute.firewalls.list. */
export interface GkeFirewall {
  readonly name: string;
  readonly description?: string | undefined;
  readonly direction?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly priority?: number | undefined;
  readonly sourceRanges?: readonly string[] | undefined;
  readonly destinationRanges?: readonly string[] | undefined;
  readonly targetTags?: readonly string[] | undefined;
  readonly targetServiceAccounts?: readonly string[] | undefined;
  readonly allowed?: readonly GkeFirewallPorts[] | undefined;
  readonly denied?: readonly GkeFirewallPorts[] | undefined;
}
export interface GkeFirewallPorts {
  readonly IPProtocol?: string | undefined;
  readonly ports?: readonly string[] | undefined;
}
/** cloudkms.cryptoKeys.get. */
export interface GkeKey {
  readonly name: string;
  readonly primary?: { readonly state?: string | number | undefined } | undefined;
  readonly rotationPeriod?: string | undefined;
}
/** binaryauthorization.projects.getPolicy. */
export interface GkeAdmissionPolicy {
  readonly globalPolicyEvaluationMode?: string | number | undefined;
  readonly defaultAdmissionRule?: GkeAdmissionRule | undefined;
  /** `LOCATION.CLUSTER` → its own rule. */
  readonly clusterAdmissionRules?: readonly (readonly [cluster: string, rule: GkeAdmissionRule])[] | undefined;
}
export interface GkeAdmissionRule {
  readonly evaluationMode?: string | number | undefined;
  readonly enforcementMode?: string | number | undefined;
}

/** What rules want to know of a Google project beyond its clusters. undefined = not asked or refused. */
export interface GkeAccount {
  readonly provider: 'gke';
  /** Fact `vulnerability-scanning`: state of containerscanning.googleapis.com. */
  readonly containerScanning?: string | number | undefined;
  /** Fact `registries`: Docker repositories of Artifact Registry. */
  readonly repositories?: readonly GkeRepository[] | undefined;
  /** Fact `audit-config`: of the project and of what is above it. */
  readonly auditConfigs?: readonly GkeAuditConfig[] | undefined;
  /** Fact `identity-policies`: who holds what in the project. */
  readonly bindings?: readonly GkeBinding[] | undefined;
  /** Fact `trust-policies`: who may act as which service account. */
  readonly serviceAccounts?:
    | readonly { readonly email: string; readonly bindings: readonly GkeBinding[] }[]
    | undefined;
}
export interface GkeRepository {
  /** projects/P/locations/L/repositories/R. */
  readonly name: string;
  readonly format?: string | number | undefined;
  readonly vulnerabilityScanningConfig?:
    | {
        readonly enablementConfig?: string | number | undefined;
        readonly enablementState?: string | number | undefined;
      }
    | undefined;
  /** Fact `registry-policies`. */
  readonly bindings?: readonly GkeBinding[] | undefined;
}
export interface GkeBinding {
  readonly role: string;
  readonly members: readonly string[];
  /** It has a condition. */
  readonly conditional: boolean;
}
export interface GkeAuditConfig {
  readonly service: string;
  readonly auditLogConfigs: readonly {
    readonly logType: string | number;
    readonly exemptedMembers: readonly string[];
  }[];
}

const logged: ReadonlySet<string> = new Set(['container.googleapis.com', 'allServices']);
/** Logs of data access that no entry switches on for GKE. */
export function dataAccessUnlogged(configs: readonly GkeAuditConfig[]): readonly string[] {
  const entries = configs
    .filter(({ service }) => logged.has(service))
    .flatMap(({ auditLogConfigs }) => auditLogConfigs);
  return ['DATA_READ', 'DATA_WRITE'].filter((type) => !entries.some(({ logType }) => logType === type));
}
