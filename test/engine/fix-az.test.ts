import { describe, expect, test } from 'vitest';
import { auditFix } from '../../shared/engine/fix-aks.ts';
import {
  aksFix,
  aksPoolFix,
  armFix,
  armPoolFix,
  azAks,
  azFix,
  newPoolFix,
  partFix,
} from '../../shared/engine/fix-az.ts';
import { changed, goodCluster, snapshot } from '../estate.ts';

const account = '7b1e4c80-3a5d-4f27-8c64-91d2a0f35e21';
const id = `/subscriptions/${account}/resourcegroups/rg-shop/providers/microsoft.containerservice/managedclusters/shop`;
const good = changed(goodCluster('aks'), { ref: { account, id } });
const [pool] = good.nodePools ?? [];
if (!pool) throw new Error('no pool');
const where = ['--resource-group=rg-shop', `--subscription=${account}`];

test('a change of a cluster names it, its group and its subscription', () => {
  expect(aksFix(good, ['--disable-local-accounts'], { local_account_disabled: true })).toEqual({
    commands: [['az', 'aks', 'update', '--name=shop', ...where, '--disable-local-accounts']],
    terraform:
      'resource "azurerm_kubernetes_cluster" "this" {\n  name = "shop"\n  resource_group_name = "rg-shop"\n  local_account_disabled = true\n}',
    disruption: 'none',
    reference: 'https://learn.microsoft.com/cli/azure/aks#az-aks-update',
  });
});

test('where there is no option, Resource Manager is told', () => {
  const set = '--set=properties.publicNetworkAccess=Disabled';
  expect(armFix(good, 'publicNetworkAccess', 'Disabled', {}).commands).toEqual([
    ['az', 'resource', 'update', `--ids=${id}`, set],
  ]);
  expect(armPoolFix(pool, snapshot({}, good), 'a.b', 'c', {})?.commands).toEqual([
    ['az', 'resource', 'update', `--ids=${id}/agentPools/default`, '--set=properties.a.b=c'],
  ]);
});

test('pools, parts and add-ons have verbs and pages of their own', () => {
  expect(azAks(good, 'enable-addons', ['--addons=azure-policy'])).toMatchObject({
    commands: [['az', 'aks', 'enable-addons', '--name=shop', ...where, '--addons=azure-policy']],
    reference: 'https://learn.microsoft.com/cli/azure/aks#az-aks-enable-addons',
  });
  expect(partFix(good, 'namespace update', ['--name=x'])).toMatchObject({
    commands: [['az', 'aks', 'namespace', 'update', '--cluster-name=shop', ...where, '--name=x']],
    reference: 'https://learn.microsoft.com/cli/azure/aks/namespace#az-aks-namespace-update',
  });
  expect(aksPoolFix(pool, snapshot({}, good), [], {})).toMatchObject({ disruption: 'node-roll' });
  expect(newPoolFix(pool, snapshot({}, good), [], {}).commands[0]).toContain('--name=default2');
  expect(azFix(['acr', 'update', '--name=x']).reference).toBe(
    'https://learn.microsoft.com/cli/azure/acr#az-acr-update',
  );
  expect(auditFix('kube-audit')(good).commands[0]?.at(-1)).toBe('--logs=[{"category":"kube-audit","enabled":true}]');
});

const hostile = [
  '--debug',
  '-x',
  '$(id)',
  "a'b",
  'a b',
  'a\nb',
  'é',
  '',
  '; rm',
  '@file',
  'file://x',
  '`id`',
  'a"b',
  '%{x}',
];
describe.each(hostile)('a name like %j', (name) => {
  const bad = changed(good, { ref: { name } });
  const group = changed(good, { ref: { id: id.replace('rg-shop', name) } });

  test.each([
    ['as a cluster', bad],
    ['as a group', group],
  ])('%s gets no command, and its text stays a string in Terraform', (_, cluster) => {
    const all = [aksFix(cluster, [], {}), partFix(cluster, 'x y', []), aksPoolFix(pool, snapshot({}, cluster), [], {})];
    for (const { commands, terraform } of all) {
      expect(commands).toEqual([]);
      expect(terraform?.split('\n').length ?? 3).toBeLessThanOrEqual(4);
    }
    expect(armFix(group, 'a', 'b', {}).commands).toEqual([]);
    expect(auditFix('x')(group).commands).toEqual([]);
  });

  test('as a pool or an argument gets none', () => {
    const named = { ...pool, name };
    expect(aksPoolFix(named, snapshot({}, good), [], {}).commands).toEqual([]);
    expect(armPoolFix(named, snapshot({}, good), 'a', 'b', {})?.commands).toEqual([]);
    if (!/^(--debug|-x|@file|file:\/\/x)$/.test(name)) expect(azFix(['acr', 'update', name]).commands).toEqual([]);
  });
});
