import type { EstateInput } from '../estate.ts';
import { at, beside, cluster, image, issuer, kubelet, nodes, providers, workspace } from './azure-beside.ts';

const pool = (name: string, mode: string, nodeTaints: readonly string[] | null, workloadRuntime = 'OCIContainer') => ({
  ...{ name, mode, nodeTaints, type: 'VirtualMachineScaleSets', count: 3, minCount: 3, maxCount: 9 },
  ...{ vmSize: 'Standard_D4ds_v5', osType: 'Linux', osSKU: 'Ubuntu', osDiskType: 'Ephemeral', maxPods: 110 },
  ...{ orchestratorVersion: '1.34', currentOrchestratorVersion: '1.34.2', nodeImageVersion: image },
  workloadRuntime,
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
  agentPoolProfiles: [
    pool('system', 'System', ['CriticalAddonsOnly=true:NoSchedule']),
    pool('work', 'User', null, 'KataVmIsolation'),
  ],
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

type Subscription = NonNullable<EstateInput['azure']>['subscriptions'][number];
type Cluster = NonNullable<Subscription['clusters']>[number];

/** A subscription with one cluster in which nothing is wrong, `hardened` rules included. */
export function keptSubscription(kubernetes?: Cluster['kubernetes']): Subscription {
  const logs = [...exported, 'cluster-autoscaler', 'cloud-controller-manager'].map((category) => ({
    category,
    categoryGroup: null,
    enabled: true,
  }));
  const body = {
    id: cluster,
    name: at.name,
    type: 'Microsoft.ContainerService/ManagedClusters',
    location: 'westeurope',
    tags: { team: 'shop' },
    sku: { name: 'Base', tier: 'Standard' },
    identity: { type: 'UserAssigned' },
    properties,
  };
  return {
    id: at.subscription,
    name: 'acme-shop',
    resources: Object.values(beside),
    clusters: [
      {
        cluster: body,
        diagnosticSettings: [{ name: 'audit', properties: { workspaceId: workspace, logs, metrics: [] } }],
        ...(kubernetes ? { kubernetes } : {}),
      },
    ],
  };
}
