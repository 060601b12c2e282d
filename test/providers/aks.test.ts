import { azureEstate } from '../../demo/estate/azure.ts';
import { azureCalls } from '../../shared/cloud/calls-azure.ts';
import { azureWorld } from './azure-world.ts';
import { providerContract } from './contract.ts';

const estate = azureEstate();
const [crm, sandbox, kept] = estate.subscriptions;
const known = crm?.clusters ?? [];
const [first] = known;
if (!crm || !sandbox || !kept || !first) throw new TypeError('the estate lost its subscriptions');
const gone = { ...first.cluster, id: String(first.cluster.id).replaceAll(/crm$/g, 'gone'), name: 'gone' };
const clusters = [...known, { cluster: gone, vanished: true }];
const all = [...clusters, ...(kept.clusters ?? [])];
const id = (name: string) =>
  all.map(({ cluster }) => String(cluster.id).toLowerCase()).find((one) => one.endsWith(`/${name}`)) ?? '';

providerContract('aks', async () => {
  const world = await azureWorld({ ...estate, subscriptions: [{ ...crm, clusters }, sandbox, kept] });
  // The other way to find accounts: what no configuration asks for is asked here.
  for await (const _ of world.create({ aks: { tenant: estate.tenant } }).accounts());
  return {
    calls: azureCalls,
    origin: world.served.origin,
    create: world.create,
    operations: () => world.served.requests.map(({ operation, path }) => operation ?? path),
    throttle: world.served.throttle,
    expected: {
      accounts: [crm.id, sandbox.id, kept.id],
      clusters: ['crm', 'intranet', 'hostile', 'night-batch', 'attic', 'gone', 'shop'].map(id),
      lost: [{ account: sandbox.id, why: 'denied', remedy: /managedClusters\/read/ }],
      vanished: id('gone'),
      asks: {
        cluster: id('crm'),
        base: ['entra.login', 'managedClusters.get'],
        facts: {
          versions: ['managedClusters.listKubernetesVersions'],
          'audit-logging': ['diagnosticSettings.list'],
          'node-pools': [],
          addons: [],
          maintenance: ['maintenanceConfigurations.listByManagedCluster'],
          'trusted-access': ['trustedAccessRoleBindings.list'],
          'identity-bindings': ['identityBindings.listByManagedCluster'],
          'managed-namespaces': ['managedNamespaces.listByManagedCluster'],
          safeguards: ['deploymentSafeguards.get'],
          network: [],
          firewall: ['networkSecurityGroups.list'],
          'encryption-keys': [],
          'identity-policies': ['roleAssignments.listForSubscription'],
          'upgrade-info': ['agentPools.getUpgradeProfile'],
          'fleet-members': ['fleets.list'],
          backups: ['backupVaults.list'],
        },
        further: [
          {
            cluster: id('attic'),
            facts: ['network', 'firewall'],
            operations: ['subnets.get', 'networkSecurityGroups.get', 'networkSecurityGroups.list'],
          },
          {
            cluster: id('attic'),
            facts: ['identity-policies', 'upgrade-info'],
            operations: [
              ...['roleAssignments.listForSubscription', 'roleDefinitions.get'],
              ...['agentPools.getUpgradeProfile', 'managedClusters.getMeshUpgradeProfile'],
            ],
          },
          { cluster: id('night-batch'), facts: ['encryption-keys'], operations: ['resources.list', 'keys.get'] },
          {
            cluster: id('shop'),
            facts: ['fleet-members', 'backups'],
            operations: ['fleets.list', 'fleetMembers.list', 'backupVaults.list', 'backupInstances.list'],
          },
        ],
        ofAccount: {
          'threat-detection': ['pricings.get'],
          registries: ['registries.list'],
          'trust-policies': ['userAssignedIdentities.list', 'federatedIdentityCredentials.list'],
        },
      },
      refused: [
        {
          cluster: id('night-batch'),
          fact: 'audit-logging',
          permission: 'Microsoft.Insights/diagnosticSettings/read',
        },
      ],
      connectable: id('crm'),
    },
    close: world.close,
  };
});
