import { azureEstate } from '../../demo/estate/azure.ts';
import { azureCalls } from '../../shared/cloud/calls-azure.ts';
import { azureWorld } from './azure-world.ts';
import { providerContract } from './contract.ts';

const estate = azureEstate();
const [crm, sandbox] = estate.subscriptions;
const known = crm?.clusters ?? [];
const [first] = known;
if (!crm || !sandbox || !first) throw new TypeError('the estate lost its subscriptions');
const gone = { ...first.cluster, id: String(first.cluster.id).replaceAll(/crm$/g, 'gone'), name: 'gone' };
const clusters = [...known, { cluster: gone, vanished: true }];
const id = (name: string) =>
  clusters.map(({ cluster }) => String(cluster.id).toLowerCase()).find((one) => one.endsWith(`/${name}`)) ?? '';

providerContract('aks', async () => {
  const world = await azureWorld({ ...estate, subscriptions: [{ ...crm, clusters }, sandbox] });
  // The other way to find accounts: what no configuration asks for is asked here.
  for await (const _ of world.create({ aks: { tenant: estate.tenant } }).accounts());
  return {
    calls: azureCalls,
    origin: world.served.origin,
    create: world.create,
    operations: () => world.served.requests.map(({ operation, path }) => operation ?? path),
    throttle: world.served.throttle,
    expected: {
      accounts: [crm.id, sandbox.id],
      clusters: ['crm', 'intranet', 'hostile', 'night-batch', 'gone'].map(id),
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
