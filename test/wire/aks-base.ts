import type { EstateInput } from '../../demo/estate.ts';

export const at = {
  tenant: '0d4a6f3c-52f1-4d0e-9a7b-6c1f0e2b8d11',
  subscription: '7b1e4c80-3a5d-4f27-8c64-91d2a0f35e21',
  group: 'rg-shop',
  name: 'shop',
} as const;
const subscription = `/subscriptions/${at.subscription}`;
const providers = (group: string) => `${subscription}/resourceGroups/${group}/providers`;
const cluster = `${providers(at.group)}/Microsoft.ContainerService/managedClusters/${at.name}`;
const nodes = 'MC_rg-shop_shop_westeurope';
const network = `${providers('rg-net')}/Microsoft.Network`;
const workspace = `${providers('rg-logs')}/Microsoft.OperationalInsights/workspaces/logs`;
const kubelet = 'f6e9cb52-4f1d-49e5-9a6e-2d4f5d9e1b03';
export const issuer = `https://westeurope.oic.prod-aks.azure.com/${at.tenant}/6f1c9a4e-0d53-4a0b-9c2f-2b1f4c8e7d10/`;
const schedule = { weekly: { intervalWeeks: 1, dayOfWeek: 'Sunday' } };
const image = 'AKSUbuntu-2404gen2containerd-202611.03.0';

const inbound = (name: string, priority: number, properties: object) => ({
  name,
  properties: {
    priority,
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    sourcePortRange: '*',
    sourceAddressPrefix: 'VirtualNetwork',
    destinationAddressPrefix: '*',
    destinationPortRange: '443',
    ...properties,
  },
});
const securityGroup = (group: string, name: string) => ({
  id: `${providers(group)}/Microsoft.Network/networkSecurityGroups/${name}`,
  name,
  type: 'Microsoft.Network/networkSecurityGroups',
  properties: {
    securityRules: [inbound('gateway', 200, {})],
    defaultSecurityRules: [
      inbound('AllowVnetInBound', 65000, { destinationPortRange: '*', protocol: '*' }),
      inbound('AllowAzureLoadBalancerInBound', 65001, {
        sourceAddressPrefix: 'AzureLoadBalancer',
        destinationPortRange: '*',
        protocol: '*',
      }),
      inbound('DenyAllInBound', 65500, {
        access: 'Deny',
        sourceAddressPrefix: '*',
        destinationPortRange: '*',
        protocol: '*',
      }),
    ],
  },
});

/** What stands beside the cluster, by names that pairs use. */
const beside = {
  subnet: {
    id: `${network}/virtualNetworks/vnet/subnets/nodes`,
    name: 'nodes',
    properties: {
      addressPrefix: '10.20.0.0/16',
      networkSecurityGroup: { id: `${network}/networkSecurityGroups/nodes-nsg` },
    },
  },
  nsg: securityGroup('rg-net', 'nodes-nsg'),
  nodesNsg: securityGroup(nodes, 'aks-agentpool-12345678-nsg'),
  vault: {
    id: `${providers('rg-keys')}/Microsoft.KeyVault/vaults/kv-shop`,
    name: 'kv-shop',
    type: 'Microsoft.KeyVault/vaults',
  },
  key: {
    id: `${providers('rg-keys')}/Microsoft.KeyVault/vaults/kv-shop/keys/etcd/versions/0123456789abcdef0123456789abcdef`,
    name: '0123456789abcdef0123456789abcdef',
    properties: { attributes: { enabled: true, created: 1_750_000_000, updated: 1_750_000_000 }, kty: 'RSA' },
  },
  assignment: {
    id: `${subscription}/providers/Microsoft.Authorization/roleAssignments/11111111-1111-4111-8111-111111111111`,
    properties: {
      principalId: kubelet,
      principalType: 'ServicePrincipal',
      scope: `${providers('rg-images')}/Microsoft.ContainerRegistry/registries/shopimages`,
      roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d`,
    },
  },
  role: {
    id: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d`,
    properties: {
      roleName: 'AcrPull',
      type: 'BuiltInRole',
      permissions: [
        {
          actions: ['Microsoft.ContainerRegistry/registries/pull/read'],
          notActions: [],
          dataActions: [],
          notDataActions: [],
        },
      ],
    },
  },
  fleet: { id: `${providers('rg-fleet')}/Microsoft.ContainerService/fleets/all`, name: 'all' },
  member: {
    id: `${providers('rg-fleet')}/Microsoft.ContainerService/fleets/all/members/shop`,
    name: 'shop',
    properties: { clusterResourceId: cluster },
  },
  backupVault: { id: `${providers('rg-backup')}/Microsoft.DataProtection/backupVaults/vault`, name: 'vault' },
  backup: {
    id: `${providers('rg-backup')}/Microsoft.DataProtection/backupVaults/vault/backupInstances/shop`,
    name: 'shop',
    properties: {
      currentProtectionState: 'ProtectionConfigured',
      dataSourceInfo: { datasourceType: 'Microsoft.ContainerService/managedClusters', resourceID: cluster },
    },
  },
  pricing: {
    id: `${subscription}/providers/Microsoft.Security/pricings/Containers`,
    name: 'Containers',
    properties: {
      pricingTier: 'Standard',
      extensions: [
        { name: 'ContainerRegistriesVulnerabilityAssessments', isEnabled: 'True' },
        { name: 'AgentlessDiscoveryForKubernetes', isEnabled: 'True' },
        { name: 'ContainerSensor', isEnabled: 'True' },
      ],
    },
  },
  registry: {
    id: `${providers('rg-images')}/Microsoft.ContainerRegistry/registries/shopimages`,
    name: 'shopimages',
    properties: {
      adminUserEnabled: false,
      anonymousPullEnabled: false,
      publicNetworkAccess: 'Disabled',
      networkRuleSet: { defaultAction: 'Deny', ipRules: [] },
    },
  },
  identity: {
    id: `${providers('rg-shop')}/Microsoft.ManagedIdentity/userAssignedIdentities/shop-web`,
    name: 'shop-web',
  },
  credential: {
    id: `${providers('rg-shop')}/Microsoft.ManagedIdentity/userAssignedIdentities/shop-web/federatedIdentityCredentials/web`,
    name: 'web',
    properties: { issuer, subject: 'system:serviceaccount:shop:web', audiences: ['api://AzureADTokenExchange'] },
  },
  maintenance: {
    id: `${cluster}/maintenanceConfigurations/aksManagedAutoUpgradeSchedule`,
    name: 'aksManagedAutoUpgradeSchedule',
    properties: { maintenanceWindow: { schedule, durationHours: 4, startTime: '01:00', utcOffset: '+00:00' } },
  },
  osMaintenance: {
    id: `${cluster}/maintenanceConfigurations/aksManagedNodeOSUpgradeSchedule`,
    name: 'aksManagedNodeOSUpgradeSchedule',
    properties: { maintenanceWindow: { schedule, durationHours: 4, startTime: '01:00', utcOffset: '+00:00' } },
  },
  trusted: {
    id: `${cluster}/trustedAccessRoleBindings/ml`,
    name: 'ml',
    properties: {
      provisioningState: 'Succeeded',
      sourceResourceId: `${providers('rg-ml')}/Microsoft.MachineLearningServices/workspaces/ml`,
      roles: ['Microsoft.MachineLearningServices/workspaces/mlworkload'],
    },
  },
  binding: {
    id: `${cluster}/identityBindings/web`,
    name: 'web',
    properties: {
      managedIdentity: {
        resourceId: `${providers('rg-shop')}/Microsoft.ManagedIdentity/userAssignedIdentities/shop-web`,
      },
      provisioningState: 'Succeeded',
    },
  },
  namespace: {
    id: `${cluster}/managedNamespaces/team`,
    name: 'team',
    properties: {
      provisioningState: 'Succeeded',
      defaultNetworkPolicy: { ingress: 'DenyAll', egress: 'AllowSameNamespace' },
    },
  },
  safeguards: {
    id: `${cluster}/providers/Microsoft.ContainerService/deploymentSafeguards/default`,
    name: 'default',
    properties: { level: 'Enforce', excludedNamespaces: [], provisioningState: 'Succeeded' },
  },
  images: upgrades('system'),
  workImages: upgrades('work'),
  mesh: {
    id: `${cluster}/meshUpgradeProfiles/istio`,
    name: 'istio',
    properties: { revision: 'asm-1-27', upgrades: [] as string[], compatibleWith: [] },
  },
};

function upgrades(pool: string) {
  return {
    id: `${cluster}/agentPools/${pool}/upgradeProfiles/default`,
    name: 'default',
    properties: { kubernetesVersion: '1.34.2', osType: 'Linux', latestNodeImageVersion: image },
  };
}

/** Where a thing beside the cluster stands in the subscription's list. */
export const resource = (name: keyof typeof beside): ['resources', number] => [
  'resources',
  Object.keys(beside).indexOf(name),
];

const pool = (name: string, mode: string, nodeTaints: readonly string[] | null) => ({
  ...{ name, mode, nodeTaints, type: 'VirtualMachineScaleSets', count: 3, minCount: 3, maxCount: 9 },
  ...{ vmSize: 'Standard_D4ds_v5', osType: 'Linux', osSKU: 'Ubuntu', osDiskType: 'Ephemeral', maxPods: 110 },
  ...{ orchestratorVersion: '1.34', currentOrchestratorVersion: '1.34.2', nodeImageVersion: image },
  enableAutoScaling: true,
  enableNodePublicIP: false,
  enableEncryptionAtHost: true,
  enableFIPS: true,
  availabilityZones: ['1', '2', '3'],
  vnetSubnetID: beside.subnet.id,
  securityProfile: { enableSecureBoot: true, enableVTPM: true, sshAccess: 'Disabled' },
  powerState: { code: 'Running' },
  provisioningState: 'Succeeded',
});

const properties = {
  provisioningState: 'Succeeded',
  powerState: { code: 'Running' },
  kubernetesVersion: '1.34',
  currentKubernetesVersion: '1.34.2',
  nodeResourceGroup: nodes,
  nodeResourceGroupProfile: { restrictionLevel: 'ReadOnly' },
  enableRBAC: true,
  supportPlan: 'KubernetesOfficial',
  disableLocalAccounts: true,
  publicNetworkAccess: 'Disabled',
  privateFQDN: 'shop.privatelink.westeurope.azmk8s.io',
  diskEncryptionSetID: `${providers('rg-keys')}/Microsoft.Compute/diskEncryptionSets/des`,
  aadProfile: {
    managed: true,
    enableAzureRBAC: true,
    adminGroupObjectIDs: ['5f2c1d7e-6a0b-4c3d-8e9f-0a1b2c3d4e5f'],
    tenantID: at.tenant,
  },
  servicePrincipalProfile: { clientId: 'msi' },
  agentPoolProfiles: [pool('system', 'System', ['CriticalAddonsOnly=true:NoSchedule']), pool('work', 'User', null)],
  networkProfile: {
    ...{ networkPlugin: 'azure', networkPluginMode: 'overlay', networkPolicy: 'cilium', networkDataplane: 'cilium' },
    ...{ loadBalancerSku: 'standard', outboundType: 'userDefinedRouting' },
    advancedNetworking: { enabled: true, security: { enabled: true, transitEncryption: { type: 'WireGuard' } } },
  },
  addonProfiles: {
    azurepolicy: { enabled: true, config: null },
    omsAgent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: workspace } },
    azureKeyvaultSecretsProvider: {
      enabled: true,
      config: { enableSecretRotation: 'true', rotationPollInterval: '2m' },
    },
  },
  identityProfile: { kubeletidentity: { objectId: kubelet, clientId: '8a0c51a3-77aa-4f0f-8a41-0e6dbb2b7a02' } },
  autoUpgradeProfile: { upgradeChannel: 'patch', nodeOSUpgradeChannel: 'NodeImage' },
  apiServerAccessProfile: {
    enablePrivateCluster: true,
    enablePrivateClusterPublicFQDN: false,
    disableRunCommand: true,
  },
  oidcIssuerProfile: { enabled: true, issuerURL: issuer },
  azureMonitorProfile: { metrics: { enabled: true } },
  storageProfile: {
    diskCSIDriver: { enabled: true },
    fileCSIDriver: { enabled: true },
    snapshotController: { enabled: true },
  },
  securityProfile: {
    workloadIdentity: { enabled: true },
    imageCleaner: { enabled: true, intervalHours: 168 },
    defender: { logAnalyticsWorkspaceResourceId: workspace, securityMonitoring: { enabled: true } },
    azureKeyVaultKms: {
      enabled: true,
      keyId: 'https://kv-shop.vault.azure.net/keys/etcd/0123456789abcdef0123456789abcdef',
      keyVaultNetworkAccess: 'Private',
      keyVaultResourceId: beside.vault.id,
    },
  },
};

const exported = ['kube-audit-admin', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'guard'];

/** Nothing wrong in it, `hardened` rules included. */
export function base(): EstateInput {
  const logs = [...exported, 'cluster-autoscaler', 'cloud-controller-manager'].map((category) => ({
    category,
    categoryGroup: null,
    enabled: true,
  }));
  return {
    azure: {
      tenant: at.tenant,
      subscriptions: [
        {
          id: at.subscription,
          name: 'acme-shop',
          resources: Object.values(beside),
          clusters: [
            {
              cluster: {
                id: cluster,
                name: at.name,
                type: 'Microsoft.ContainerService/ManagedClusters',
                location: 'westeurope',
                tags: { team: 'shop' },
                sku: { name: 'Base', tier: 'Standard' },
                identity: { type: 'UserAssigned' },
                properties,
              },
              diagnosticSettings: [{ name: 'audit', properties: { workspaceId: workspace, logs, metrics: [] } }],
            },
          ],
        },
      ],
    },
  };
}
