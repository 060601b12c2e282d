import { afterAll, beforeAll, expect, test } from 'vitest';
import { azureEstate } from '../../demo/estate/azure.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import type { RuleTally } from '../../shared/model/report.ts';
import { type Fact, facts, type Snapshot } from '../../shared/model/snapshot.ts';
import { rules } from '../../shared/rules/index.ts';
import { type AzureWorld, azureWorld } from '../providers/azure-world.ts';

const expected = { trustedAccess: ['*/Microsoft.MachineLearningServices/*'], identityBindings: ['*/shop-web'] };
const own = rules.filter(({ covers }) => covers?.some((row) => row.startsWith('aks-')));
const every = new Set<Fact>(facts);
const judged = new Map<string, readonly RuleTally[]>();
let world: AzureWorld;

beforeAll(async () => {
  world = await azureWorld(azureEstate());
  const provider = world.create();
  const takenAt = new Date().toISOString();
  const rest = { takenAt, objects: { daemonsets: [], serviceaccounts: [] }, expected, samples: [], notServed: [] };
  const judge = (name: string, snapshot: Snapshot) => judged.set(name, evaluate(snapshot, own).tally);
  for await (const found of provider.accounts()) {
    if (!('account' in found)) continue;
    const { account } = found;
    const told = await provider.describeAccount?.(account, undefined, every);
    if (told) judge(String(account.name), { ...rest, ...told, origin: { account } });
    for await (const one of provider.discover(account)) {
      if (!('cluster' in one)) continue;
      const described = await provider.describe(one.cluster, every);
      judge(one.cluster.name, { ...rest, ...described, origin: { cluster: one.cluster } });
    }
  }
}, 60_000);
afterAll(() => world.close());

const verdicts = (id: string, where: Iterable<readonly RuleTally[]>, verdict: 'pass' | 'fail' | 'unknown') =>
  [...where].flat().filter((tally) => tally.rule === id && tally[verdict] > 0).length;

test.each(own.map(({ id }) => id))('%s fails somewhere and passes somewhere', (id) => {
  expect(verdicts(id, judged.values(), 'fail')).toBeGreaterThan(0);
  expect(verdicts(id, judged.values(), 'pass')).toBeGreaterThan(0);
});

test('the subscription to take as a model has nothing wrong, and nothing unknown', () => {
  for (const name of ['shop', 'acme-shop']) {
    const bad = judged.get(name)?.filter(({ fail, unknown }) => fail + unknown > 0);
    expect(
      bad?.map(({ rule }) => rule),
      name,
    ).toEqual([]);
  }
});

/** Members that Microsoft's API specifications list for what is read without an SDK of its own; `id name type properties` apart. */
const listed: readonly (readonly [path: RegExp, members: string])[] = [
  [/\/subnets\//, 'addressPrefix addressPrefixes networkSecurityGroup'],
  [
    /\/networksecuritygroups\//,
    'securityRules defaultSecurityRules priority direction access protocol sourcePortRange sourceAddressPrefix destinationAddressPrefix destinationPortRange destinationPortRanges',
  ],
  [/\/keys\//, 'attributes enabled created updated kty'],
  [/\/roleassignments\//, 'principalId principalType scope roleDefinitionId'],
  [/\/roledefinitions\//, 'roleName permissions actions notActions dataActions notDataActions'],
  [/\/members\//, 'clusterResourceId'],
  [/\/backupinstances\//, 'currentProtectionState dataSourceInfo datasourceType resourceID'],
  [/\/pricings\//, 'pricingTier extensions isEnabled'],
  [/\/registries\//, 'adminUserEnabled anonymousPullEnabled publicNetworkAccess networkRuleSet defaultAction ipRules'],
  [/\/federatedidentitycredentials\//, 'issuer subject audiences'],
  [/\/deploymentsafeguards\//, 'level excludedNamespaces provisioningState'],
  [
    /\/maintenanceconfigurations\//,
    'maintenanceWindow schedule weekly intervalWeeks dayOfWeek durationHours startTime utcOffset',
  ],
  [/\/trustedaccessrolebindings\//, 'provisioningState sourceResourceId roles'],
  [/\/identitybindings\//, 'provisioningState managedIdentity resourceId'],
  [/\/managednamespaces\//, 'provisioningState defaultNetworkPolicy ingress egress'],
  [/\/agentpools\//, 'kubernetesVersion osType latestNodeImageVersion'],
  [/\/meshupgradeprofiles\//, 'revision upgrades compatibleWith'],
  [/\/(vaults|fleets|backupvaults|userassignedidentities)\/[^/]+$/, ''],
];

test('every member of what stands beside the clusters is one of the services’ own', () => {
  const odd: string[] = [];
  for (const { resources = [] } of azureEstate().subscriptions)
    for (const resource of resources) {
      const id = String(resource.id).toLowerCase();
      const members = listed.find(([path]) => path.test(id))?.[1].split(' ');
      JSON.stringify(resource, (key, value) => {
        if (key && !/^(\d+|id|name|type|properties)$/.test(key) && !members?.includes(key)) odd.push(`${id} ${key}`);
        return value;
      });
    }
  expect(odd).toEqual([]);
});
