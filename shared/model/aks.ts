import type { ManagedCluster, ManagedClusterAgentPoolProfile, UserAssignedIdentity } from '@azure/arm-containerservice';
import type { Wire } from './wire.ts';

/** Members of ManagedCluster that are copied whole: none of them can hold a credential. */
export const aksMembers = [
  'apiServerAccessProfile',
  'autoUpgradeProfile',
  'azureMonitorProfile',
  'bootstrapProfile',
  'disableLocalAccounts',
  'diskEncryptionSetID',
  'enableRbac',
  'fqdn',
  'ingressProfile',
  'networkProfile',
  'nodeProvisioningProfile',
  'nodeResourceGroup',
  'nodeResourceGroupProfile',
  'oidcIssuerProfile',
  'powerState',
  'privateFqdn',
  'provisioningState',
  'publicNetworkAccess',
  'serviceMeshProfile',
  'sku',
  'storageProfile',
  'supportPlan',
  'upgradeSettings',
] as const satisfies readonly (keyof ManagedCluster)[];
type Members = { readonly [K in (typeof aksMembers)[number]]?: Wire<NonNullable<ManagedCluster[K]>> | undefined };
type Part<K extends keyof ManagedCluster> = NonNullable<Wire<ManagedCluster[K]>>;

/** What AKS and Azure say of a cluster: named fields copied, never a spread, in the SDK's own words. undefined = not disclosed, not asked or refused. */
export interface AksNative extends Members {
  readonly aadProfile?: Omit<Part<'aadProfile'>, 'serverAppSecret'> | undefined;
  /** By name in lower case: Azure keeps the case of whoever switched it on. */
  readonly addonProfiles?: { readonly [name: string]: AksAddon };
  readonly identity?: Pick<Part<'identity'>, 'type'>;
  readonly kubeletIdentity?: Wire<UserAssignedIdentity>;
  readonly servicePrincipalProfile?: { readonly clientId?: string };
  readonly podIdentityProfile?: Pick<Part<'podIdentityProfile'>, 'enabled' | 'allowNetworkPluginKubenet'>;
  readonly securityProfile?: Omit<Part<'securityProfile'>, 'customCATrustCertificates'>;
  /** How many root certificates beyond the system's own the nodes trust, the proxy's included. */
  readonly trustedRoots: number;
  /** Proxy settings whose URL holds a user and password, by name; the URLs are not kept. */
  readonly proxyCredentials: readonly string[];
  /** Code of the last provisioning failure. */
  readonly provisioningError?: string;

  /** Fact `audit-logging`: what diagnostic settings export, categories and groups in lower case. */
  readonly exportedLogs?: readonly string[];
  /** Fact `maintenance`: names of the planned maintenance configurations. */
  readonly maintenanceConfigurations?: readonly string[];
  /** Fact `trusted-access`. */
  readonly trustedAccess?: readonly AksTrustedAccess[];
  /** Fact `identity-bindings`. */
  readonly identityBindings?: readonly { readonly name: string; readonly resourceId: string }[];
  /** Fact `managed-namespaces`. */
  readonly managedNamespaces?: readonly AksNamespace[];
  /** Fact `safeguards`; null = Azure knows of none. */
  readonly safeguards?: { readonly level?: string; readonly excludedNamespaces: readonly string[] } | null;
  /** Fact `network`: the distinct subnets of the pools. */
  readonly subnets?: readonly AksSubnet[];
  /** Fact `firewall`: of those subnets, and of the resource group of the nodes. */
  readonly securityGroups?: readonly AksSecurityGroup[];
  /** Fact `encryption-keys`; null = no such key. */
  readonly kmsKey?: AksKey | null;
  /** Fact `identity-policies`: roles that the kubelet identity holds on anything that may be a registry. */
  readonly kubeletRoles?: readonly AksRole[];
  /** Fact `upgrade-info`: revisions that the service mesh could go to, newest last. */
  readonly meshUpgrades?: readonly string[];
  /** Fact `fleet-members`: the fleet of its own subscription that it is in; null = in none. */
  readonly fleet?: string | null;
  /** Fact `backups`: the protection status of its backup in its own subscription; null = none. */
  readonly backup?: string | null;
}

export interface AksAddon {
  readonly enabled: boolean;
  readonly workspace?: string;
  readonly enableSecretRotation?: string;
}
export interface AksTrustedAccess {
  readonly name: string;
  readonly sourceResourceId: string;
  readonly roles: readonly string[];
}
export interface AksNamespace {
  readonly name: string;
  readonly ingress?: string;
  readonly egress?: string;
}
export interface AksSubnet {
  readonly id: string;
  readonly addressPrefixes: readonly string[];
  readonly securityGroup?: string;
}
/** Rules of Azure's own included, lowest priority number first. */
export interface AksSecurityGroup {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly AksSecurityRule[];
}
/** Lists hold the single prefix and the plural ones alike. */
export interface AksSecurityRule {
  readonly name: string;
  readonly priority: number;
  readonly direction: string;
  readonly access: string;
  readonly protocol: string;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly ports: readonly string[];
}
export interface AksKey {
  readonly enabled?: boolean;
  /** Seconds since 1970. */
  readonly expires?: number;
  readonly notBefore?: number;
}
export interface AksRole {
  readonly name: string;
  readonly scope: string;
  readonly permissions: readonly AksPermission[];
}
export interface AksPermission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
}

const poolMembers = [
  'availabilityZones',
  'count',
  'enableAutoScaling',
  'enableEncryptionAtHost',
  'enableFips',
  'maxCount',
  'maxPods',
  'minCount',
  'mode',
  'nodeTaints',
  'orchestratorVersion',
  'osDiskType',
  'osSKU',
  'osType',
  'podSubnetID',
  'provisioningState',
  'scaleSetPriority',
  'securityProfile',
  'type',
  'vnetSubnetID',
  'workloadRuntime',
] as const satisfies readonly (keyof ManagedClusterAgentPoolProfile)[];
export const aksPoolMembers: readonly (keyof ManagedClusterAgentPoolProfile)[] = poolMembers;
type PoolPart<K extends keyof ManagedClusterAgentPoolProfile> = Wire<NonNullable<ManagedClusterAgentPoolProfile[K]>>;

/** What AKS says of an agent pool, in the words of the profile inside the cluster. */
export type AksPool = { readonly [K in (typeof poolMembers)[number]]?: PoolPart<K> } & {
  readonly allowedHostPorts?: PoolPart<'networkProfile'>['allowedHostPorts'];
  readonly allowedUnsafeSysctls?: readonly string[];
  /** Fact `upgrade-info`. */
  readonly latestNodeImageVersion?: string;
};

/** What rules want to know of an Azure subscription beyond its clusters. */
export interface AksAccount {
  readonly provider: 'aks';
  /** Fact `threat-detection`: Defender's plan for containers. */
  readonly defenderPlan?: AksDefenderPlan;
  /** Fact `registries`. */
  readonly registries?: readonly AksRegistry[];
  /** Fact `trust-policies`: of every managed identity of the subscription. */
  readonly federatedCredentials?: readonly AksFederatedCredential[];
}
export interface AksDefenderPlan {
  readonly tier?: string;
  /** Extensions of the plan that are there and switched off. */
  readonly off: readonly string[];
}
export interface AksRegistry {
  readonly id: string;
  readonly name: string;
  readonly adminUser?: boolean;
  readonly anonymousPull?: boolean;
  readonly publicNetworkAccess?: string;
  readonly defaultAction?: string;
}
export interface AksFederatedCredential {
  readonly id: string;
  readonly identity: string;
  readonly name: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly expression?: string;
}
