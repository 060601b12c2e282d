import type { Estate } from '../estate.ts';
import {
  type Answer,
  armError,
  authorizationFailed,
  notRegistered,
  resourceNotFound,
  subscriptionNotFound,
} from './answers.ts';
import { resourceGraph } from './graph.ts';
import { kubernetesVersions, userKubeconfig } from './kubernetes-facts.ts';
import { clusterRoutes, resourceRoutes, stored } from './resources.ts';

export type AzureEstate = NonNullable<Estate['azure']>;
type Subscription = AzureEstate['subscriptions'][number];
type Cluster = Subscription['clusters'][number];

export interface ArmWorld {
  readonly estate: AzureEstate;
  readonly client: { readonly clientId: string; readonly objectId: string };
  /** Where a cluster's API server is served, by its ARM id in lower case; and by which CA. */
  readonly servers: ReadonlyMap<string, string>;
  readonly ca: string;
  readonly pageSize: number;
  /** Operations that answer AuthorizationFailed everywhere. */
  readonly refuses: readonly string[];
}

const provider = 'providers/microsoft.containerservice';
const cluster = `/subscriptions/([^/]+)/resourcegroups/([^/]+)/${provider}/managedclusters/([^/]+)`;
const action = 'Microsoft.ContainerService/managedClusters';
type Route = readonly [method: string, path: string, operation: string, action: string];
/** What is served, and below the line what is recorded and refused: nobody here may hold it. */
const routes: readonly Route[] = [
  ['GET', '/subscriptions', 'subscriptions.list', 'Microsoft.Resources/subscriptions/read'],
  ['POST', '/providers/microsoft.resourcegraph/resources', 'resourceGraph.resources', `${action}/read`],
  ['GET', `/subscriptions/([^/]+)/${provider}/managedclusters`, 'managedClusters.list', `${action}/read`],
  ['GET', cluster, 'managedClusters.get', `${action}/read`],
  [
    'GET',
    `/subscriptions/([^/]+)/${provider}/locations/[^/]+/kubernetesversions`,
    'managedClusters.listKubernetesVersions',
    'Microsoft.ContainerService/locations/kubernetesVersions/read',
  ],
  [
    'GET',
    `${cluster}/providers/microsoft.insights/diagnosticsettings`,
    'diagnosticSettings.list',
    'Microsoft.Insights/diagnosticSettings/read',
  ],
  [
    'POST',
    `${cluster}/listclusterusercredential`,
    'managedClusters.listClusterUserCredentials',
    `${action}/listClusterUserCredential/action`,
  ],
  ...clusterRoutes(cluster),
  ...resourceRoutes,
  ['', `${cluster}/.*|.*`, '', '*'],
];

/** Resource Manager for an authenticated caller. Denies what it does not know. */
export function arm(world: ArmWorld, method: string, url: URL, body: string): Answer {
  const path = url.pathname.toLowerCase();
  const { clientId, objectId } = world.client;
  for (const [verb, pattern, operation, needs] of routes) {
    const match = new RegExp(`^(?:${pattern})$`).exec(path);
    if (!match || (verb && verb !== method)) continue;
    const known = operation || `${method} ${path.split('/').at(-1)}`;
    const denied = () => authorizationFailed(clientId, objectId, needs, url.pathname);
    if (!operation) return { ...denied(), operation: known };
    if (world.refuses.includes(operation)) return { ...denied(), operation };
    if (!url.searchParams.has('api-version'))
      return armError(
        400,
        'MissingApiVersionParameter',
        'The api-version query parameter (?api-version=) is required.',
      );
    const [, subscriptionId, group, name] = match.map((part) => part && decodeURIComponent(part));
    if (!subscriptionId) return { ...wide(world, operation, url, body), operation };
    const subscription = world.estate.subscriptions.find(({ id }) => id.toLowerCase() === subscriptionId);
    if (!subscription) return { ...subscriptionNotFound(subscriptionId), operation };
    if (subscription.refuses || subscription.denied.includes(operation)) return { ...denied(), operation };
    const space = subscription.unregistered.find((one) => path.includes(`/providers/${one.toLowerCase()}/`));
    if (space) return { ...notRegistered(subscriptionId, space), operation };
    if (!group || !name) return { ...inSubscription(world, subscription, operation, url), operation };
    const found = subscription.clusters.find(
      ({ cluster }) => idOf(cluster) === `${clusterId(subscriptionId, group, name)}`,
    );
    if (!found || found.vanished) return { ...resourceNotFound(group, name), operation };
    if (found.refuses.includes(operation)) return { ...denied(), operation };
    return { ...ofCluster(world, subscription, found, operation, url), operation };
  }
  throw new Error('the last route matches everything');
}

const clusterId = (subscription: string, group: string, name: string) =>
  `/subscriptions/${subscription}/resourcegroups/${group}/${provider}/managedclusters/${name}`;
export const idOf = (raw: Cluster['cluster']): string => String(raw.id).toLowerCase();

function wide({ estate, pageSize }: ArmWorld, operation: string, url: URL, body: string): Answer {
  if (operation === 'resourceGraph.resources') return resourceGraph(estate, body);
  const all = estate.subscriptions.map(({ id, name }) => ({
    id: `/subscriptions/${id}`,
    authorizationSource: 'RoleBased',
    subscriptionId: id,
    tenantId: estate.tenant,
    displayName: name,
    state: 'Enabled',
  }));
  return paged(all, url, pageSize);
}

function inSubscription(world: ArmWorld, subscription: Subscription, operation: string, url: URL): Answer {
  const { clusters, resources } = subscription;
  if (operation === 'managedClusters.listKubernetesVersions') return { status: 200, body: kubernetesVersions };
  const page = (items: readonly unknown[]) => paged(items, url, world.pageSize);
  if (operation === 'managedClusters.list') return page(clusters.map((one) => served(world, one)));
  return stored(resources, url, operation, page);
}

function ofCluster(world: ArmWorld, { resources }: Subscription, found: Cluster, operation: string, url: URL): Answer {
  if (operation === 'diagnosticSettings.list') return { status: 200, body: { value: found.diagnosticSettings } };
  if (operation === 'managedClusters.get') return { status: 200, body: served(world, found) };
  if (operation !== 'managedClusters.listClusterUserCredentials')
    return stored(resources, url, operation, (items) => paged(items, url, world.pageSize));
  const server = world.servers.get(idOf(found.cluster)) ?? 'https://127.0.0.1:1';
  const aad = (found.cluster.properties as { aadProfile?: { managed?: boolean } } | undefined)?.aadProfile;
  const exec = aad?.managed === true && url.searchParams.get('format') === 'exec';
  const value = Buffer.from(userKubeconfig(String(found.cluster.name), server, world.ca, exec)).toString('base64');
  return { status: 200, body: { kubeconfigs: [{ name: 'clusterUser', value }] } };
}

/** The body with the name under which its API server is served. */
function served({ servers }: ArmWorld, { cluster: raw }: Cluster): Cluster['cluster'] {
  const server = servers.get(idOf(raw));
  if (!server) return raw;
  const properties = (raw.properties ?? {}) as { apiServerAccessProfile?: { enablePrivateCluster?: boolean } };
  const host = new URL(server).hostname;
  const name = properties.apiServerAccessProfile?.enablePrivateCluster ? { privateFQDN: host } : { fqdn: host };
  return { ...raw, properties: { ...properties, ...name } };
}

/** A page and the link to the next, on the very host that was asked. */
function paged(all: readonly unknown[], url: URL, size: number): Answer {
  const from = Number(url.searchParams.get('$skipToken') ?? 0);
  const value = all.slice(from, from + size);
  const link = new URL(url);
  link.searchParams.set('$skipToken', String(from + size));
  return { status: 200, body: { value, ...(from + size < all.length && { nextLink: link.href }) } };
}
