import type { EstateInput } from '../estate.ts';
import { harmful } from '../kubernetes/hostile-objects.ts';
import { hostile, ordinary, wellKept } from '../kubernetes/workloads.ts';
import { keptSubscription } from './azure-kept.ts';
import { careful, neglected, neglectedResources } from './azure-neglected.ts';

const tenant = '0d4a6f3c-52f1-4d0e-9a7b-6c1f0e2b8d11';
const crm = '7b1e4c80-3a5d-4f27-8c64-91d2a0f35e21';
const sandbox = 'c94f2d17-8e60-4b9a-b1d3-52e7f8a6c032';

type Properties = { readonly [key: string]: unknown };

/** A body as Resource Manager sends it: a public cluster with Entra, of what people run. */
function body(name: string, more: Properties = {}, envelope: Properties = {}, subscription = crm) {
  const group = `rg-${name}`;
  return {
    id: `/subscriptions/${subscription}/resourcegroups/${group}/providers/Microsoft.ContainerService/managedClusters/${name}`,
    name,
    type: 'Microsoft.ContainerService/ManagedClusters',
    location: 'westeurope',
    tags: { team: name, 'cost-centre': '4711' },
    sku: { name: 'Base', tier: 'Standard' },
    identity: { type: 'SystemAssigned', principalId: '52d5e0b4-1c11-4c0a-bd3a-7a3e6a1f9c01', tenantId: tenant },
    properties: {
      provisioningState: 'Succeeded',
      powerState: { code: 'Running' },
      kubernetesVersion: '1.34',
      currentKubernetesVersion: '1.34.2',
      dnsPrefix: name,
      fqdn: `${name}-a1b2c3d4.hcp.westeurope.azmk8s.io`,
      azurePortalFQDN: `${name}-a1b2c3d4.portal.hcp.westeurope.azmk8s.io`,
      nodeResourceGroup: `MC_${group}_${name}_westeurope`,
      enableRBAC: true,
      supportPlan: 'KubernetesOfficial',
      disableLocalAccounts: true,
      aadProfile: { managed: true, enableAzureRBAC: true, adminGroupObjectIDs: null, tenantID: tenant },
      servicePrincipalProfile: { clientId: 'msi' },
      agentPoolProfiles: [pool('system', 'System'), pool('work', 'User')],
      networkProfile: {
        networkPlugin: 'azure',
        networkPluginMode: 'overlay',
        networkPolicy: 'cilium',
        networkDataplane: 'cilium',
        loadBalancerSku: 'standard',
        outboundType: 'loadBalancer',
        podCidr: '10.244.0.0/16',
        serviceCidr: '10.0.0.0/16',
        dnsServiceIP: '10.0.0.10',
      },
      addonProfiles: {
        azurepolicy: { enabled: true, config: null },
        omsAgent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: workspace } },
      },
      identityProfile: {
        kubeletidentity: {
          resourceId: `/subscriptions/${subscription}/resourcegroups/MC_${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}-agentpool`,
          clientId: '8a0c51a3-77aa-4f0f-8a41-0e6dbb2b7a02',
          objectId: 'f6e9cb52-4f1d-49e5-9a6e-2d4f5d9e1b03',
        },
      },
      autoUpgradeProfile: { upgradeChannel: 'patch', nodeOSUpgradeChannel: 'NodeImage' },
      apiServerAccessProfile: { authorizedIPRanges: ['198.51.100.0/24', '203.0.113.7'], disableRunCommand: true },
      oidcIssuerProfile: { enabled: true, issuerURL: `https://westeurope.oic.prod-aks.azure.com/${tenant}/${name}/` },
      securityProfile: {
        workloadIdentity: { enabled: true },
        imageCleaner: { enabled: true, intervalHours: 168 },
        defender: { logAnalyticsWorkspaceResourceId: workspace, securityMonitoring: { enabled: true } },
      },
      ...more,
    },
    ...envelope,
  };
}

const workspace = `/subscriptions/${crm}/resourcegroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/logs`;

function pool(name: string, mode: 'System' | 'User', more: Properties = {}) {
  return {
    name,
    mode,
    type: 'VirtualMachineScaleSets',
    count: 3,
    vmSize: 'Standard_D4ds_v5',
    osType: 'Linux',
    osSKU: 'Ubuntu',
    osDiskSizeGB: 128,
    osDiskType: 'Ephemeral',
    maxPods: 110,
    orchestratorVersion: '1.34',
    currentOrchestratorVersion: '1.34.2',
    nodeImageVersion: 'AKSUbuntu-2404gen2containerd-202611.03.0',
    enableNodePublicIP: false,
    enableEncryptionAtHost: true,
    enableFIPS: false,
    securityProfile: { enableSecureBoot: true, enableVTPM: true },
    upgradeSettings: { maxSurge: '10%', maxUnavailable: '0' },
    powerState: { code: 'Running' },
    provisioningState: 'Succeeded',
    ...more,
  };
}

/** A diagnostic setting by categories; what is not named stands there switched off, as Azure lists it. */
const exported = (...categories: string[]) => ({
  id: `${workspace}/providers/microsoft.insights/diagnosticSettings/audit`,
  name: 'audit',
  type: 'Microsoft.Insights/diagnosticSettings',
  properties: {
    workspaceId: workspace,
    logs: ['kube-apiserver', 'kube-audit', 'kube-audit-admin', 'kube-scheduler', 'guard'].map((category) => ({
      category,
      categoryGroup: null,
      enabled: categories.includes(category),
      retentionPolicy: { enabled: false, days: 0 },
    })),
    metrics: [],
  },
});

/** A subscription of five clusters (kept well, careless, hostile, stopped, neglected), one that refuses, and one to take as a model. */
export function azureEstate(): NonNullable<EstateInput['azure']> {
  const rbac = ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'];
  const careless = {
    currentKubernetesVersion: '1.31.9',
    kubernetesVersion: '1.31.9',
    disableLocalAccounts: false,
    aadProfile: null,
    apiServerAccessProfile: undefined,
    networkProfile: { networkPlugin: 'kubenet', networkPolicy: 'none', loadBalancerSku: 'standard' },
    autoUpgradeProfile: { nodeOSUpgradeChannel: 'Unmanaged' },
    oidcIssuerProfile: { enabled: false },
    securityProfile: {},
    addonProfiles: { KubeDashboard: { enabled: false, config: null } },
    agentPoolProfiles: [
      pool('nodepool1', 'System', {
        orchestratorVersion: '1.29.7',
        currentOrchestratorVersion: '1.29.7',
        enableNodePublicIP: true,
        enableEncryptionAtHost: null,
        securityProfile: undefined,
      }),
    ],
  };
  return {
    tenant,
    subscriptions: [
      {
        id: crm,
        name: 'acme-crm',
        resources: neglectedResources,
        clusters: [
          {
            cluster: body('crm'),
            diagnosticSettings: [exported('kube-audit-admin', 'guard', 'kube-apiserver')],
            kubernetes: { version: 'v1.34.2', objects: ordinary({ flavour: 'aks', kubelet: 'v1.34.2' }), denied: rbac },
          },
          {
            cluster: body('intranet', careless, { sku: { name: 'Base', tier: 'Free' }, tags: null }),
            diagnosticSettings: [exported()],
          },
          {
            cluster: body(
              'hostile',
              { apiServerAccessProfile: { authorizedIPRanges: ['0.0.0.0/1', '128.0.0.0/1'] } },
              { tags: { ...harmful, [harmful.script]: harmful.terminal, constructor: 'x' } },
            ),
            kubernetes: { version: 'v1.34.2', objects: hostile({ flavour: 'aks', kubelet: 'v1.34.2' }) },
          },
          {
            cluster: body('night-batch', {
              ...careful,
              powerState: { code: 'Stopped' },
            }),
            diagnosticSettings: [exported('kube-audit')],
            refuses: ['diagnosticSettings.list'],
          },
          {
            kubernetes: { unreachable: true },
            cluster: body('attic', neglected, {
              sku: { name: 'Base', tier: 'Free' },
              tags: null,
              identity: undefined,
            }),
            diagnosticSettings: [exported('kube-audit')],
          },
        ],
      },
      {
        id: sandbox,
        name: 'acme-sandbox',
        refuses: true,
        clusters: [{ cluster: body('playground', {}, {}, sandbox) }],
      },
      keptSubscription({ version: 'v1.34.2', objects: wellKept({ flavour: 'aks', kubelet: 'v1.34.2' }) }),
    ],
  };
}
