import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { azureEstate } from '../../demo/estate/azure.ts';
import type { ClusterRef } from '../../shared/model/cluster.ts';
import type { Fact } from '../../shared/model/snapshot.ts';
import { type Case, cases, good } from './aks-cases.ts';
import { poolCases } from './aks-pool-cases.ts';
import { type AzureWorld, azureWorld } from './azure-world.ts';

const { tenant, subscriptions } = azureEstate();
const subscription = String(subscriptions[0]?.id);

const setting = (log: object, more: object = { workspaceId: 'w' }) => ({ properties: { logs: [log], ...more } });
const logs: readonly [name: string, settings: readonly Record<string, unknown>[], expected: readonly string[]][] = [
  ['no settings', [], []],
  ['kube-audit', [setting({ category: 'kube-audit', enabled: true })], ['audit']],
  ['listed but off', [setting({ category: 'kube-audit', enabled: false })], []],
  ['enabled as text', [setting({ category: 'kube-audit', enabled: 'true' })], []],
  ['group audit', [setting({ category: null, categoryGroup: 'audit', enabled: true })], ['audit']],
  [
    'group allLogs',
    [setting({ categoryGroup: 'allLogs', enabled: true })],
    ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
  ],
  [
    'each of two settings has a part',
    [setting({ category: 'guard', enabled: true }), setting({ category: 'kube-audit-admin', enabled: true })],
    ['audit', 'authenticator'],
  ],
  ['to nowhere', [setting({ category: 'kube-audit', enabled: true }, {})], []],
  ['of a hostile name', [setting({ category: 'constructor', categoryGroup: '__proto__', enabled: true })], []],
];
const support: readonly [version: string, plan: string, expected: string][] = [
  ['1.35.3', 'KubernetesOfficial', 'standard'],
  ['1.36.0', 'KubernetesOfficial', 'standard'],
  ['1.31.9', 'KubernetesOfficial', 'unsupported'],
  ['1.31.9', 'AKSLongTermSupport', 'extended'],
  ['1.3.5', 'KubernetesOfficial', 'unsupported'],
  ['1.28.1', 'AKSLongTermSupport', 'unsupported'],
];
const all: readonly Case[] = [
  ...cases,
  ...poolCases,
  ...logs.map(([name, settings, controlPlaneLogs]): Case => {
    return { name: `logs: ${name}`, settings, facts: ['audit-logging'], expected: { controlPlaneLogs } };
  }),
  ...support.map(([currentKubernetesVersion, supportPlan, expected]): Case => {
    const properties = { currentKubernetesVersion, supportPlan };
    return {
      name: `${currentKubernetesVersion} on ${supportPlan}`,
      properties,
      facts: ['versions'],
      expected: { support: expected },
    };
  }),
  { name: 'facts that nobody asked for', expected: { support: undefined, controlPlaneLogs: undefined } },
];

describe('what the SDK makes of real bodies', () => {
  let world: AzureWorld;
  const idOf = (index: number) =>
    `/subscriptions/${subscription}/resourcegroups/rg/providers/microsoft.containerservice/managedclusters/c${index}`;
  beforeAll(async () => {
    const served = all.map(({ properties, envelope, settings = [] }, index) => ({
      cluster: {
        ...good,
        ...envelope,
        id: idOf(index),
        name: `c${index}`,
        properties: properties === null ? null : { ...good.properties, ...properties },
      },
      diagnosticSettings: [...settings],
    }));
    world = await azureWorld({ tenant, subscriptions: [{ id: subscription, name: 'table', clusters: served }] });
  });
  afterAll(() => world.close());
  const ref = (index: number): ClusterRef => {
    return { provider: 'aks', account: subscription, region: 'westeurope', name: `c${index}`, id: idOf(index) };
  };

  it.each(all.map((one, index) => [one.name, index, one] as const))(
    '%s',
    async (_, index, { facts = [], expected }) => {
      const { cluster, gaps } = await world.create().describe(ref(index), new Set<Fact>(['cluster', ...facts]));
      for (const [field, value] of Object.entries(expected)) {
        const got = cluster[field as keyof typeof cluster];
        if (field === 'endpoint') expect(got).toMatchObject(value as object);
        else expect(got, field).toEqual(value);
      }
      expect(gaps).toEqual([]);
      expect(JSON.parse(JSON.stringify(cluster)), 'is JSON').toEqual(cluster);
    },
  );

  it('says that node pools are not the whole story', async () => {
    const gapOf = async (name: string) =>
      (await world.create().describe(ref(all.findIndex((one) => one.name === name)), new Set(['node-pools']))).gaps;
    expect(await gapOf('no agentPoolProfiles')).toMatchObject([{ what: 'node-pools', why: 'open-world' }]);
    expect(await gapOf('auto-provisioned nodes')).toMatchObject([{ what: 'node-pools', why: 'open-world' }]);
    expect(await gapOf('KMS on')).toEqual([]);
  });
});
