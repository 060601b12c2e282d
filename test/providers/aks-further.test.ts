import { afterEach, describe, expect, it } from 'vitest';
import { at, beside } from '../../demo/estate/azure-beside.ts';
import { keptSubscription } from '../../demo/estate/azure-kept.ts';
import type { EstateInput } from '../../demo/estate.ts';
import { azureCalls } from '../../shared/cloud/calls-azure.ts';
import type { Cluster } from '../../shared/model/cluster.ts';
import { type Fact, facts } from '../../shared/model/snapshot.ts';
import { type AzureWorld, azureWorld } from './azure-world.ts';

type Subscription = NonNullable<EstateInput['azure']>['subscriptions'][number];
const kept = keptSubscription();
const [first] = kept.clusters ?? [];
const body = first?.cluster as { id: string; name: string; properties: Record<string, unknown> };
const ofFacts = (...wanted: Fact[]) => new Set<Fact>(['cluster', ...wanted]);
const ref = (name: string) => ({
  ...{ provider: 'aks' as const, account: at.subscription, region: 'westeurope', name },
  id: body.id.toLowerCase().replace(/shop$/, name),
});
let world: AzureWorld;
const serve = async (more: Partial<Subscription>) => {
  world = await azureWorld({ tenant: at.tenant, subscriptions: [{ ...kept, ...more }] });
  return world.create();
};
const asked = (operation: string) => world.served.requests.filter((one) => one.operation === operation).length;
const named = (name: string, properties: object = {}) => ({
  cluster: { ...body, name, id: body.id.replace(/shop$/, name), properties: { ...body.properties, ...properties } },
});
const pools = (more: object) => ({
  agentPoolProfiles: [{ ...(body.properties.agentPoolProfiles as object[])[1], ...more }],
});
const aks = ({ native }: Cluster) => {
  if (native?.provider !== 'aks') throw new Error('no AKS');
  return native;
};
afterEach(() => world.close());

describe('what many clusters share', () => {
  it('is asked once: subnets, security groups, vaults, roles, fleets, backups', async () => {
    const provider = await serve({ clusters: Array.from({ length: 12 }, (_, index) => named(`c${index}`)) });
    const wanted = ofFacts('network', 'firewall', 'encryption-keys', 'identity-policies', 'fleet-members', 'backups');
    const all = await Promise.all(Array.from({ length: 12 }, (_, i) => provider.describe(ref(`c${i}`), wanted)));
    expect(all.flatMap(({ gaps }) => gaps)).toEqual([]);
    const once = ['subnets.get', 'networkSecurityGroups.get', 'networkSecurityGroups.list', 'keys.get', 'fleets.list'];
    for (const operation of [
      ...once,
      'roleAssignments.listForSubscription',
      'roleDefinitions.get',
      'backupVaults.list',
    ])
      expect(asked(operation), operation).toBe(1);
    expect(asked('managedClusters.get')).toBe(12);
  });

  it('is asked again after a failure, and by nobody who did not want it', async () => {
    const provider = await serve({ denied: ['subnets.get'] });
    expect((await provider.describe(ref('shop'), ofFacts('network'))).gaps).toHaveLength(1);
    expect((await provider.describe(ref('shop'), ofFacts('network'))).gaps).toHaveLength(1);
    expect(asked('subnets.get')).toBe(2);
    await provider.describe(ref('shop'), ofFacts());
    expect(asked('subnets.get')).toBe(2);
  });
});

const ofAccount = new Set<string>(['threat-detection', 'registries', 'trust-policies']);
const served = facts.filter((fact) => fact !== 'cluster' && azureCalls.some(({ serves }) => serves === fact));

describe('a refusal', () => {
  it.each(served.filter((fact) => !ofAccount.has(fact)))('of %s costs that alone', async (fact) => {
    const denied = azureCalls.filter(({ serves }) => serves === fact).map(({ operation }) => operation);
    const provider = await serve({ denied });
    const { cluster, gaps } = await provider.describe(ref('shop'), new Set(facts));
    // Which firewall stands before a subnet is told by the subnet.
    const costs = fact === 'network' ? ['firewall', 'network'] : [fact];
    expect([...new Set(gaps.map(({ what }) => what))].sort()).toEqual(costs);
    for (const { why, detail } of gaps) {
      expect(why).toBe('denied');
      expect(detail).toMatch(/Grant Microsoft\.[\w/.]+/);
    }
    expect(aks(cluster).networkProfile).toBeDefined();
  });

  it.each([...ofAccount])('of %s, which an account tells, too', async (fact) => {
    const denied = azureCalls.filter(({ serves }) => serves === fact).map(({ operation }) => operation);
    const provider = await serve({ denied });
    const account = { provider: 'aks' as const, id: at.subscription };
    const told = await provider.describeAccount?.(account, undefined, new Set(facts));
    expect(told?.gaps).toMatchObject([{ what: fact, why: 'denied', detail: expect.stringContaining('Grant') }]);
  });
});

describe('ids that somebody else wrote', () => {
  const subnets = [
    '../../../secrets',
    'https://evil.example/subscriptions',
    '//evil.example/x',
    `${beside.subnet.id}/../../../../x`,
    `${beside.subnet.id}?api-version=1&x=`,
    `${beside.subnet.id}#`,
    beside.subnet.id.replace('Microsoft.Network', 'Microsoft.Evil'),
    beside.vault.id,
    `/subscriptions/${at.subscription}/resourceGroups/%2e%2e/providers/Microsoft.Network/virtualNetworks/v/subnets/s`,
  ];
  it.each(subnets)('are not asked for: %s', async (vnetSubnetID) => {
    const provider = await serve({ clusters: [named('shop', pools({ vnetSubnetID }))] });
    const { gaps } = await provider.describe(ref('shop'), ofFacts('network'));
    expect(gaps).toMatchObject([{ what: 'network', why: 'failed', detail: expect.stringContaining('is no id of') }]);
    expect(world.served.requests.map(({ operation }) => operation)).not.toContain('subnets.get');
    expect(world.served.requests.filter(({ path }) => /secrets|evil/i.test(path))).toEqual([]);
  });

  it('match in any case', async () => {
    const vnetSubnetID = beside.subnet.id.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions');
    const provider = await serve({ clusters: [named('shop', pools({ vnetSubnetID }))] });
    const { cluster, gaps } = await provider.describe(ref('shop'), ofFacts('network'));
    expect(gaps).toEqual([]);
    expect(aks(cluster).subnets).toMatchObject([{ addressPrefixes: ['10.20.0.0/16'] }]);
  });
});

describe('what Azure answers', () => {
  it('comes in pages and under throttling', async () => {
    const groups = Array.from({ length: 7 }, (_, index) => ({
      ...beside.nodesNsg,
      id: `${beside.nodesNsg.id}${index}`,
    }));
    const provider = await serve({ resources: [...Object.values(beside), ...groups] });
    world.served.throttle(1);
    const { cluster, gaps } = await provider.describe(ref('shop'), ofFacts('network', 'firewall'));
    expect(gaps).toEqual([]);
    expect(aks(cluster).securityGroups).toHaveLength(9);
  });

  it('may be that nobody ever used that service: nothing there', async () => {
    const provider = await serve({ unregistered: ['Microsoft.DataProtection', 'Microsoft.ContainerRegistry'] });
    const { cluster, gaps } = await provider.describe(ref('shop'), ofFacts('backups'));
    expect([gaps, aks(cluster).backup]).toEqual([[], null]);
    const account = { provider: 'aks' as const, id: at.subscription };
    const told = await provider.describeAccount?.(account, undefined, ofFacts('registries'));
    expect(told).toMatchObject({ gaps: [], account: { native: { registries: [] } } });
  });

  it('never brings a secret into the facts', async () => {
    const secret = 'CANARY-password';
    const provider = await serve({
      clusters: [
        named('shop', {
          httpProxyConfig: { httpProxy: `http://u:${secret}@p:1`, trustedCa: secret },
          windowsProfile: { adminUsername: 'a', adminPassword: secret },
          servicePrincipalProfile: { clientId: 'c', secret },
          aadProfile: { managed: true, serverAppSecret: secret },
          addonProfiles: { omsagent: { enabled: true, config: { sharedKey: secret } } },
          linuxProfile: { adminUsername: 'a', ssh: { publicKeys: [{ keyData: secret }] } },
        }),
      ],
    });
    const { cluster } = await provider.describe(ref('shop'), new Set(facts));
    expect(JSON.stringify(cluster)).not.toContain(secret);
    expect(aks(cluster)).toMatchObject({ proxyCredentials: ['httpProxy'], trustedRoots: 1 });
  });
});
