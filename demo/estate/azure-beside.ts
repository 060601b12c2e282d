export const at = {
  tenant: '0d4a6f3c-52f1-4d0e-9a7b-6c1f0e2b8d11',
  subscription: '2f6a9b31-4c7d-4e58-9a10-b3c5d7e9f102',
  group: 'rg-shop',
  name: 'shop',
} as const;
const subscription = `/subscriptions/${at.subscription}`;
export const providers = (group: string) => `${subscription}/resourceGroups/${group}/providers`;
export const cluster = `${providers(at.group)}/Microsoft.ContainerService/managedClusters/${at.name}`;
export const nodes = 'MC_rg-shop_shop_westeurope';
const network = `${providers('rg-net')}/Microsoft.Network`;
export const workspace = `${providers('rg-logs')}/Microsoft.OperationalInsights/workspaces/logs`;
export const kubelet = 'f6e9cb52-4f1d-49e5-9a6e-2d4f5d9e1b03';
export const issuer = `https://westeurope.oic.prod-aks.azure.com/${at.tenant}/6f1c9a4e-0d53-4a0b-9c2f-2b1f4c8e7d10/`;
const schedule = { weekly: { intervalWeeks: 1, dayOfWeek: 'Sunday' } };
export const image = 'AKSUbuntu-2404gen2containerd-202611.03.0';

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

/** What stands beside the cluster, by names that tests use. */
export const beside = {
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
