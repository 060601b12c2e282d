import { expect } from 'vitest';
import { api, type Case, native, nodePool, pool } from './aks-cases.ts';

/** Node pools, and what rules read of a cluster as the SDK hands it. */
export const poolCases: readonly Case[] = [
  // node pools
  { name: 'no agentPoolProfiles', properties: { agentPoolProfiles: null }, expected: { nodePools: undefined } },
  {
    name: 'public IP absent = none',
    properties: pool({ enableNodePublicIP: null }),
    expected: nodePool({ publicIps: false }),
  },
  { name: 'public IPs', properties: pool({ enableNodePublicIP: true }), expected: nodePool({ publicIps: true }) },
  {
    name: 'auto-provisioned nodes',
    properties: { nodeProvisioningProfile: { mode: 'Auto' } },
    expected: { nodePools: [expect.anything(), expect.anything()] },
  },
  {
    name: 'VirtualMachines pool has no vmSize',
    properties: pool({
      type: 'VirtualMachines',
      vmSize: undefined,
      count: undefined,
      virtualMachinesProfile: { scale: { manual: [{ size: 'Standard_D2s_v5', count: 2 }] } },
    }),
    expected: nodePool({ instanceTypes: ['Standard_D2s_v5'] }),
  },
  {
    name: 'upgradeChannel none in any case',
    properties: { autoUpgradeProfile: { upgradeChannel: 'None' }, ...pool({}) },
    expected: nodePool({ autoUpgrade: false }),
  },
  {
    name: 'no upgradeChannel',
    properties: { autoUpgradeProfile: { nodeOSUpgradeChannel: 'NodeImage' }, ...pool({}) },
    expected: nodePool({ autoUpgrade: false }),
  },
  {
    name: 'enableFIPS → enableFips, nulls are off',
    properties: pool({ enableFIPS: true, enableEncryptionAtHost: null, securityProfile: null }),
    expected: nodePool({
      native: expect.objectContaining({ enableFips: true }),
    }),
  },
  // 3.1.9, 3.4, 3.6: what rules read, as the SDK hands it
  {
    name: 'add-on settings are text, under names of either case',
    properties: {
      addonProfiles: {
        omsAgent: { enabled: true, config: { logAnalyticsWorkspaceResourceId: 'w', useAADAuth: 'true' } },
        azureKeyvaultSecretsProvider: { enabled: true, config: { enableSecretRotation: 'True' } },
      },
    },
    expected: native({
      addonProfiles: {
        omsagent: { enabled: true, workspace: 'w' },
        azurekeyvaultsecretsprovider: { enabled: true, enableSecretRotation: 'true' },
      },
    }),
  },
  {
    name: 'dates are text, bytes are counted, addresses of proxies are not kept',
    properties: {
      upgradeSettings: { overrideSettings: { forceUpgrade: true, until: '2027-01-01T00:00:00Z' } },
      securityProfile: { customCATrustCertificates: ['LS0t', 'LS0u'] },
      httpProxyConfig: { httpProxy: 'http://proxy.example:3128/', trustedCa: 'LS0t' },
    },
    expected: native({
      upgradeSettings: { overrideSettings: { forceUpgrade: true, until: '2027-01-01T00:00:00.000Z' } },
      securityProfile: {},
      trustedRoots: 3,
      proxyCredentials: [],
    }),
  },
  {
    name: 'enablePrivateClusterPublicFQDN → …PublicFqdn, and the empty subnet is none',
    properties: { ...api({ enablePrivateCluster: true, enablePrivateClusterPublicFQDN: false, subnetId: '' }) },
    expected: native({
      apiServerAccessProfile: { enablePrivateCluster: true, enablePrivateClusterPublicFqdn: false },
    }),
  },
  {
    name: 'enableVTPM → enableVtpm, and names that stay as they are',
    properties: pool({
      securityProfile: { enableVTPM: true },
      osSKU: 'AzureLinux',
      vnetSubnetID: '/s',
      type: 'AvailabilitySet',
    }),
    expected: nodePool({
      native: expect.objectContaining({
        securityProfile: { enableVtpm: true },
        osSKU: 'AzureLinux',
        vnetSubnetID: '/s',
        type: 'AvailabilitySet',
      }),
    }),
  },
  {
    name: 'the client id is msi under a managed identity, and secrets are no part of it',
    properties: { servicePrincipalProfile: { clientId: 'msi', secret: 'x' } },
    expected: native({ servicePrincipalProfile: { clientId: 'msi' } }),
  },
];
