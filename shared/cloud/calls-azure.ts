import { defineCalls } from './calls.ts';

const read = 'Microsoft.ContainerService/managedClusters/read';

/** Every call that the AKS provider makes, by the SDK's or REST's own name. Reads, and one credential action. */
export const azureCalls = defineCalls([
  {
    provider: 'aks',
    operation: 'entra.login',
    permissions: [],
    scope: 'caller',
    serves: 'accounts',
    why: 'logs in to Resource Manager and to API servers',
  },
  {
    provider: 'aks',
    operation: 'subscriptions.list',
    permissions: ['Microsoft.Resources/subscriptions/read'],
    scope: 'account',
    serves: 'accounts',
    why: 'finds the subscriptions that the identity may see, when none is configured',
  },
  {
    provider: 'aks',
    operation: 'resourceGraph.resources',
    permissions: [read],
    scope: 'account',
    serves: 'accounts',
    why: 'finds every cluster of a tenant in one query',
  },
  {
    provider: 'aks',
    operation: 'managedClusters.list',
    permissions: [read],
    scope: 'account',
    serves: 'discover',
    why: 'finds the clusters of a subscription',
  },
  {
    provider: 'aks',
    operation: 'managedClusters.get',
    permissions: [read],
    scope: 'account',
    serves: 'cluster',
    why: 'reads control plane and node pools',
  },
  {
    provider: 'aks',
    operation: 'managedClusters.listKubernetesVersions',
    permissions: ['Microsoft.ContainerService/locations/kubernetesVersions/read'],
    scope: 'account',
    serves: 'versions',
    why: 'tells which Kubernetes versions are still supported in a region',
  },
  {
    provider: 'aks',
    operation: 'diagnosticSettings.list',
    permissions: ['Microsoft.Insights/diagnosticSettings/read'],
    scope: 'account',
    serves: 'audit-logging',
    why: 'tells which control plane logs are exported',
  },
  {
    provider: 'aks',
    operation: 'managedClusters.listClusterUserCredentials',
    permissions: ['Microsoft.ContainerService/managedClusters/listClusterUserCredential/action'],
    scope: 'account',
    serves: 'connect',
    why: 'reads address and CA of an API server with Entra integration; its users are dropped',
  },
]);

export type AzureOperation = (typeof azureCalls)[number]['operation'];
