const subscription = '/subscriptions/7b1e4c80-3a5d-4f27-8c64-91d2a0f35e21';
const providers = (group: string) => `${subscription}/resourceGroups/${group}/providers`;
const cluster = (name: string) => `${providers(`rg-${name}`)}/Microsoft.ContainerService/managedClusters/${name}`;
const subnet = (name: string) => `${providers('rg-net')}/Microsoft.Network/virtualNetworks/vnet/subnets/${name}`;
const attic = cluster('attic');
const kubelet = '3b9c5e10-7d24-4f86-b1a2-8c6d4e0f9a37';
const contributor = `${subscription}/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c`;
const latest = 'AKSUbuntu-2404gen2containerd-202611.03.0';

/** A cluster that nobody has looked after since it was made. */
export const neglected = {
  provisioningState: 'Failed',
  status: { provisioningError: { code: 'NodesNotReady', message: 'Some nodes are not ready.' } },
  kubernetesVersion: '1.30',
  currentKubernetesVersion: '1.30.9',
  enableRBAC: false,
  supportPlan: 'AKSLongTermSupport',
  disableLocalAccounts: false,
  aadProfile: { managed: true, enableAzureRBAC: false, adminGroupObjectIDs: null, serverAppID: kubelet },
  servicePrincipalProfile: { clientId: 'c1d2e3f4-1111-4222-8333-444455556666' },
  agentPoolProfiles: [
    {
      ...{ name: 'old', mode: 'System', type: 'AvailabilitySet', count: 1, vmSize: 'Standard_D2s_v3' },
      ...{ osType: 'Linux', osSKU: 'CBLMariner', osDiskType: 'Managed', maxPods: 30, nodeTaints: null },
      ...{ orchestratorVersion: '1.27', currentOrchestratorVersion: '1.27.7', enableNodePublicIP: true },
      nodeImageVersion: 'AKSCBLMariner-V2gen2-202402.12.0',
      vnetSubnetID: subnet('small'),
      networkProfile: { allowedHostPorts: [{ portStart: 8080, portEnd: 8090, protocol: 'TCP' }] },
      kubeletConfig: { allowedUnsafeSysctls: ['net.core.somaxconn'] },
      provisioningState: 'Failed',
    },
    {
      ...{ name: 'work', mode: 'User', type: 'VirtualMachineScaleSets', count: 1, vmSize: 'Standard_D2s_v3' },
      ...{ osType: 'Windows', osSKU: 'Windows2019', osDiskType: 'Managed', maxPods: 30 },
      ...{ orchestratorVersion: '1.27', currentOrchestratorVersion: '1.27.7' },
      nodeImageVersion: 'AKSWindows-2019-containerd-17763.5458.240215',
      vnetSubnetID: subnet('small'),
      provisioningState: 'Succeeded',
    },
  ],
  networkProfile: { networkPlugin: 'azure', loadBalancerSku: 'basic', outboundType: 'loadBalancer' },
  addonProfiles: {
    KubeDashboard: { enabled: true, config: null },
    httpApplicationRouting: { enabled: true, config: { HTTPApplicationRoutingZoneName: 'old.example' } },
    openServiceMesh: { enabled: true, config: {} },
    azureKeyvaultSecretsProvider: { enabled: true, config: { enableSecretRotation: 'false' } },
  },
  identityProfile: { kubeletidentity: { objectId: kubelet, clientId: kubelet } },
  apiServerAccessProfile: undefined,
  autoUpgradeProfile: null,
  oidcIssuerProfile: null,
  securityProfile: { customCATrustCertificates: ['LS0tLS1CRUdJTi1DRVJUSUZJQ0FURS0tLS0t'] },
  podIdentityProfile: { enabled: true, allowNetworkPluginKubenet: false },
  httpProxyConfig: { httpProxy: 'http://proxy:CANARY-proxy-password@10.1.2.3:3128', noProxy: ['10.0.0.0/8'] },
  upgradeSettings: { overrideSettings: { forceUpgrade: true, until: '2099-01-01T00:00:00.000Z' } },
  storageProfile: { diskCSIDriver: { enabled: false }, fileCSIDriver: { enabled: false } },
  serviceMeshProfile: {
    mode: 'Istio',
    istio: { components: { ingressGateways: [{ mode: 'External', enabled: true }] }, revisions: ['asm-1-20'] },
  },
  ingressProfile: { webAppRouting: { enabled: true, dnsZoneResourceIds: null } },
};

/** What another cluster has besides, so that each rule has one that passes too. */
export const careful = {
  networkProfile: { networkPlugin: 'azure', networkPolicy: 'azure', loadBalancerSku: 'Standard', outboundType: 'none' },
  bootstrapProfile: { artifactSource: 'Cache' },
  apiServerAccessProfile: { enablePrivateCluster: true, disableRunCommand: true },
  serviceMeshProfile: {
    mode: 'Istio',
    istio: {
      components: { ingressGateways: [{ mode: 'Internal', enabled: true }] },
      certificateAuthority: { plugin: { keyVaultId: `${providers('rg-keys')}/Microsoft.KeyVault/vaults/kv-acme` } },
      revisions: ['asm-1-28'],
    },
  },
  ingressProfile: { webAppRouting: { enabled: true, nginx: { defaultIngressControllerType: 'Internal' } } },
  securityProfile: {
    azureKeyVaultKms: { enabled: true, keyId: 'https://kv-acme.vault.azure.net/keys/etcd' },
  },
};

const images = (of: string, pool: string, latestNodeImageVersion = latest) => ({
  id: `${cluster(of)}/agentPools/${pool}/upgradeProfiles/default`,
  properties: { kubernetesVersion: '1.34.2', osType: 'Linux', latestNodeImageVersion },
});
const mesh = (of: string, upgrades: readonly string[]) => ({
  id: `${cluster(of)}/meshUpgradeProfiles/istio`,
  properties: { revision: 'asm-1-28', upgrades, compatibleWith: [] },
});
const identity = `${providers('rg-attic')}/Microsoft.ManagedIdentity/userAssignedIdentities/anything`;

/** What stands in its subscription beside the clusters. */
export const neglectedResources = [
  ...['crm', 'hostile', 'night-batch'].flatMap((of) => [images(of, 'system'), images(of, 'work')]),
  images('intranet', 'nodepool1'),
  ...[
    images('attic', 'old', 'AKSAzureLinux-V3gen2-202611.03.0'),
    images('attic', 'work', 'AKSWindows-2022-containerd-20348.4171.261110'),
  ],
  ...[mesh('night-batch', []), mesh('attic', ['asm-1-21', 'asm-1-22'])],
  {
    id: subnet('small'),
    properties: {
      addressPrefix: '10.9.0.0/26',
      networkSecurityGroup: { id: `${providers('rg-net')}/Microsoft.Network/networkSecurityGroups/open` },
    },
  },
  {
    id: `${providers('rg-net')}/Microsoft.Network/networkSecurityGroups/open`,
    name: 'open',
    properties: {
      securityRules: [
        {
          name: 'ssh-for-now',
          properties: {
            ...{ priority: 100, direction: 'Inbound', access: 'Allow', protocol: 'Tcp', sourcePortRange: '*' },
            ...{
              sourceAddressPrefix: 'Internet',
              destinationAddressPrefix: '*',
              destinationPortRanges: ['22', '3389'],
            },
          },
        },
      ],
      defaultSecurityRules: [],
    },
  },
  {
    id: `${providers('rg-keys')}/Microsoft.KeyVault/vaults/kv-acme`,
    name: 'kv-acme',
    type: 'Microsoft.KeyVault/vaults',
  },
  {
    id: `${providers('rg-keys')}/Microsoft.KeyVault/vaults/kv-acme/keys/etcd`,
    properties: { attributes: { enabled: false, created: 1_700_000_000, updated: 1_750_000_000 }, kty: 'RSA' },
  },
  {
    id: `${subscription}/providers/Microsoft.Authorization/roleAssignments/9b1d2c3e-4f50-4161-8273-94a5b6c7d8e9`,
    properties: { principalId: kubelet, scope: subscription, roleDefinitionId: contributor },
  },
  {
    id: contributor,
    properties: {
      roleName: 'Contributor',
      type: 'BuiltInRole',
      permissions: [
        { actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'], dataActions: [], notDataActions: [] },
      ],
    },
  },
  { id: `${subscription}/providers/Microsoft.Security/pricings/Containers`, properties: { pricingTier: 'Free' } },
  {
    id: `${providers('rg-images')}/Microsoft.ContainerRegistry/registries/acmepublic`,
    name: 'acmepublic',
    properties: { adminUserEnabled: true, anonymousPullEnabled: true, publicNetworkAccess: 'Enabled' },
  },
  { id: identity, name: 'anything' },
  {
    id: `${identity}/federatedIdentityCredentials/all`,
    name: 'all',
    properties: { issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:acme/*', audiences: [] },
  },
  {
    id: `${attic}/trustedAccessRoleBindings/backup`,
    name: 'backup',
    properties: {
      sourceResourceId: `${providers('rg-x')}/Microsoft.DataProtection/backupVaults/somebody`,
      roles: ['Microsoft.DataProtection/backupVaults/backup-operator'],
    },
  },
  {
    id: `${attic}/identityBindings/owner`,
    name: 'owner',
    properties: { managedIdentity: { resourceId: identity } },
  },
  {
    id: `${attic}/managedNamespaces/shared`,
    name: 'shared',
    properties: { defaultNetworkPolicy: { ingress: 'AllowAll', egress: 'AllowAll' } },
  },
];
