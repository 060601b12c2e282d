import { type Answer, armError } from './answers.ts';

type Raw = { readonly [field: string]: unknown };
type Route = readonly [method: string, path: string, operation: string, action: string];

const group = '/subscriptions/([^/]+)/resourcegroups/[^/]+/providers';
const across = '/subscriptions/([^/]+)/providers';
const container = 'Microsoft.ContainerService/managedClusters';
const network = 'Microsoft.Network/virtualNetworks/subnets';
const groups = 'Microsoft.Network/networkSecurityGroups';
const identity = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const vault = 'Microsoft.KeyVault/vaults/keys';

/** What stands in a subscription beside its clusters, and what it takes to read it. */
export const resourceRoutes: readonly Route[] = [
  ['GET', `${group}/microsoft.network/virtualnetworks/[^/]+/subnets/[^/]+`, 'subnets.get', `${network}/read`],
  ['GET', `${group}/microsoft.network/networksecuritygroups/[^/]+`, 'networkSecurityGroups.get', `${groups}/read`],
  ['GET', `${group}/microsoft.network/networksecuritygroups`, 'networkSecurityGroups.list', `${groups}/read`],
  ['GET', '/subscriptions/([^/]+)/resources', 'resources.list', 'Microsoft.Resources/subscriptions/resources/read'],
  ['GET', `${group}/microsoft.keyvault/vaults/[^/]+/keys/[^/]+`, 'keys.get', `${vault}/read`],
  ['GET', `${group}/microsoft.keyvault/vaults/[^/]+/keys/[^/]+/versions/[^/]+`, 'keys.get', `${vault}/versions/read`],
  [
    'GET',
    `${across}/microsoft.authorization/roleassignments`,
    'roleAssignments.listForSubscription',
    'Microsoft.Authorization/roleAssignments/read',
  ],
  [
    'GET',
    `${across}/microsoft.authorization/roledefinitions/[^/]+`,
    'roleDefinitions.get',
    'Microsoft.Authorization/roleDefinitions/read',
  ],
  ['GET', `${across}/microsoft.containerservice/fleets`, 'fleets.list', 'Microsoft.ContainerService/fleets/read'],
  [
    'GET',
    `${group}/microsoft.containerservice/fleets/[^/]+/members`,
    'fleetMembers.list',
    'Microsoft.ContainerService/fleets/members/read',
  ],
  [
    'GET',
    `${across}/microsoft.dataprotection/backupvaults`,
    'backupVaults.list',
    'Microsoft.DataProtection/backupVaults/read',
  ],
  [
    'GET',
    `${group}/microsoft.dataprotection/backupvaults/[^/]+/backupinstances`,
    'backupInstances.list',
    'Microsoft.DataProtection/backupVaults/backupInstances/read',
  ],
  ['GET', `${across}/microsoft.security/pricings/[^/]+`, 'pricings.get', 'Microsoft.Security/pricings/read'],
  [
    'GET',
    `${across}/microsoft.containerregistry/registries`,
    'registries.list',
    'Microsoft.ContainerRegistry/registries/read',
  ],
  [
    'GET',
    `${across}/microsoft.managedidentity/userassignedidentities`,
    'userAssignedIdentities.list',
    `${identity}/read`,
  ],
  [
    'GET',
    `${group}/microsoft.managedidentity/userassignedidentities/[^/]+/federatedidentitycredentials`,
    'federatedIdentityCredentials.list',
    `${identity}/federatedIdentityCredentials/read`,
  ],
];

/** What hangs below a cluster; `cluster` is the pattern of its path. */
export const clusterRoutes = (cluster: string): readonly Route[] => [
  ...(
    [
      ['maintenanceConfigurations', 'maintenanceConfigurations.listByManagedCluster'],
      ['trustedAccessRoleBindings', 'trustedAccessRoleBindings.list'],
      ['identityBindings', 'identityBindings.listByManagedCluster'],
      ['managedNamespaces', 'managedNamespaces.listByManagedCluster'],
    ] as const
  ).map(([kind, operation]): Route => {
    return ['GET', `${cluster}/${kind.toLowerCase()}`, operation, `${container}/${kind}/read`];
  }),
  [
    'GET',
    `${cluster}/agentpools/[^/]+/upgradeprofiles/default`,
    'agentPools.getUpgradeProfile',
    `${container}/agentPools/upgradeProfiles/read`,
  ],
  [
    'GET',
    `${cluster}/meshupgradeprofiles/[^/]+`,
    'managedClusters.getMeshUpgradeProfile',
    `${container}/meshUpgradeProfiles/read`,
  ],
  [
    'GET',
    `${cluster}/providers/microsoft.containerservice/deploymentsafeguards/default`,
    'deploymentSafeguards.get',
    'Microsoft.ContainerService/deploymentSafeguards/read',
  ],
];

/** The object of that id, or the list of those right below that path; ids match in any case, as in ARM. */
export function stored(
  resources: readonly Raw[],
  url: URL,
  operation: string,
  paged: (items: readonly unknown[]) => Answer,
): Answer {
  const path = decodeURIComponent(url.pathname).toLowerCase();
  const filter = url.searchParams.get('$filter') ?? '';
  const idOf = ({ id }: Raw) => String(id).toLowerCase();
  if (operation === 'resources.list') {
    const [, type = '', name = ''] = /^resourceType eq '([^']+)' and name eq '([^']+)'$/.exec(filter) ?? [];
    const like = (value: unknown, wanted: string) => String(value).toLowerCase() === wanted.toLowerCase();
    return paged(resources.filter((one) => like(one.type, type) && like(one.name, name)));
  }
  if (!/\.list/.test(operation)) {
    const found = resources.find((one) => idOf(one) === path);
    if (found) return { status: 200, body: found };
    return armError(404, 'ResourceNotFound', `The Resource '${path.split('/').slice(-2).join('/')}' was not found.`);
  }
  const anyGroup = (id: string) => id.replace(/^(\/subscriptions\/[^/]+)\/resourcegroups\/[^/]+\//, '$1/');
  const wide = !path.includes('/resourcegroups/');
  const parent = (id: string) => (wide ? anyGroup(id) : id).replace(/\/[^/]+$/, '');
  const principal = /^principalId eq '([^']+)'$/.exec(filter)?.[1];
  return paged(
    resources.filter((one) => {
      const { principalId } = (one.properties ?? {}) as { principalId?: string };
      if (operation.startsWith('roleAssignments')) return principal !== undefined && principalId === principal;
      return parent(idOf(one)) === path;
    }),
  );
}
