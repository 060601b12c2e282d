import { afterEach, expect, it, test } from 'vitest';
import { keptCluster } from '../../demo/estate/google-kept.ts';
import { keptProject } from '../../demo/estate/google-kept-project.ts';
import type { Fact } from '../../shared/model/snapshot.ts';
import { facts } from '../../shared/model/snapshot.ts';
import { type GkeWorld, gkeWorld, type Raw, ref } from './gke-world.ts';

const place = { id: 'p', number: '41', region: 'europe-west1' };
const { clusters: _, ...project } = { ...keptProject(place), clusters: [] };
const named = (name: string, more: Raw = {}) => ({ cluster: { ...keptCluster({ ...place, name }), ...more } });
const every = new Set(facts);
const account = { provider: 'gke', id: 'p' } as const;
let world: GkeWorld | undefined;
afterEach(() => world?.close());
const asked = (operation: string) => world?.served.requests.filter((one) => one.operation === operation) ?? [];
const start = async (clusters: readonly Raw[], more: Raw = {}, options = {}) => {
  world = await gkeWorld(clusters as never, options, { ...project, ...more } as never);
  return world;
};

it('asks once a process for what ten clusters share, and once a cluster for what is its own', async () => {
  const names = Array.from({ length: 10 }, (_, index) => `c${index}`);
  const provider = (await start(names.map((name) => named(name)))).provider();
  const told = await Promise.all(names.map((name) => provider.describe(ref(name), every)));
  expect(told.flatMap(({ gaps }) => gaps)).toEqual([]);
  const counts = Object.fromEntries(provider.calls ?? []);
  expect(counts).toEqual({
    'container.clusters.get': 10,
    'container.clusters.fetchClusterUpgradeInfo': 10,
    'container.projects.locations.getServerConfig': 1,
    'compute.subnetworks.get': 1,
    // Three rules, two to a page of the emulator.
    'compute.firewalls.list': 2,
    'cloudkms.cryptoKeys.get': 2,
    'binaryauthorization.policy.get': 1,
  });
});

it('asks for nothing but the facts that are wanted', async () => {
  const provider = (await start([named('shop')])).provider();
  await provider.describe(ref('shop'), new Set(['cluster', 'node-pools']));
  expect(provider.calls?.size).toBe(1);
  await provider.describeAccount?.(account, undefined, new Set(['account']));
  expect(provider.calls?.size).toBe(1);
  await provider.describeAccount?.(account, 'europe-west1', every);
  expect(provider.calls?.size).toBe(1);
});

test.each([
  ['network', 'compute.subnetworks.get'],
  ['flow-logs', 'compute.subnetworks.get'],
  ['firewall', 'compute.firewalls.list'],
  ['encryption-keys', 'cloudkms.cryptoKeys.get'],
  ['image-admission', 'binaryauthorization.policy.get'],
  ['upgrade-info', 'container.clusters.get'],
] satisfies [Fact, string][])(
  'refused, %s is one gap that names %s, and the rest is told',
  async (fact, permission) => {
    const operation = fact === 'upgrade-info' ? 'container.clusters.fetchClusterUpgradeInfo' : permission;
    const provider = (await start([named('shop')], { denied: [operation] })).provider();
    const { cluster, gaps } = await provider.describe(ref('shop'), new Set(['cluster', fact, 'versions']));
    expect(gaps).toEqual([{ what: fact, why: 'denied', detail: expect.stringContaining(permission) }]);
    expect(cluster.support).toBe('standard');
  },
);

test.each(['vulnerability-scanning', 'registries', 'registry-policies', 'audit-config', 'trust-policies'] as const)(
  'refused, %s of the project is one gap',
  async (fact) => {
    const first = {
      'vulnerability-scanning': 'serviceusage.services.get',
      registries: 'artifactregistry.repositories.list',
      'registry-policies': 'artifactregistry.repositories.getIamPolicy',
      'audit-config': 'resourcemanager.projects.getIamPolicy',
      'trust-policies': 'iam.serviceAccounts.getIamPolicy',
    }[fact];
    const provider = (await start([], { denied: [first] })).provider();
    const told = await provider.describeAccount?.(account, undefined, new Set(['account', fact]));
    expect(told?.gaps).toEqual([{ what: fact, why: 'denied', detail: expect.stringContaining(first) }]);
  },
);

it('asks a shared VPC in its host project', async () => {
  const networkConfig = {
    network: 'projects/host-1/global/networks/shared',
    subnetwork: 'projects/host-1/regions/europe-west1/subnetworks/nodes',
  };
  const provider = (await start([named('shop', { networkConfig })])).provider();
  const { gaps } = await provider.describe(ref('shop'), new Set(['cluster', 'network', 'firewall']));
  expect(gaps.map(({ detail }) => detail).join()).toMatch(/subnetworks\.get.*host-1[\s\S]*firewalls\.list.*host-1/);
  expect(asked('compute.subnetworks.get')[0]?.path).toMatch(/^\/compute\/v1\/projects\/host-1\//);
});

test.each([
  'projects/../../v1/projects/x/regions/r/subnetworks/s',
  'projects/p/regions/r/subnetworks/s?x=1',
  'https://evil.example/projects/p/regions/r/subnetworks/s',
  `projects/p/regions/r/subnetworks/${'s'.repeat(2_000)}`,
])('never asks for a subnetwork like %s', async (subnetwork) => {
  const more = { networkConfig: { subnetwork }, subnetwork: '../x' };
  const provider = (await start([named('shop', more)])).provider();
  const { cluster, gaps } = await provider.describe(ref('shop'), new Set(['cluster', 'network']));
  expect([asked('compute.subnetworks.get').length, gaps]).toEqual([0, []]);
  expect(cluster.native).not.toHaveProperty('subnet.name');
});

test.each([
  [{ subnetworks: [{ ...project.subnetworks[0], privateIpGoogleAccess: 'yes' }] }, 'network'],
  [{ firewalls: [{ ...project.firewalls[0], allowed: 'all' }] }, 'firewall'],
  [{ cryptoKeys: [{ ...project.cryptoKeys[0], primary: [] }, project.cryptoKeys[1]] }, 'encryption-keys'],
  [{ admissionPolicy: { defaultAdmissionRule: 7 } }, 'image-admission'],
] as const)('an answer of another shape is a gap: %j', async (wrong, fact) => {
  const provider = (await start([named('shop')], wrong)).provider();
  const { gaps } = await provider.describe(ref('shop'), new Set(['cluster', fact]));
  expect(gaps).toEqual([{ what: fact, why: 'failed', detail: expect.stringContaining('another shape') }]);
});

it('asks above the project only while a log of data access is off there', async () => {
  const iamPolicy = { auditConfigs: [{ service: 'allServices', auditLogConfigs: [{ logType: 'DATA_READ' }] }] };
  const policy = { auditConfigs: [{ service: 'allServices', auditLogConfigs: [{ logType: 'DATA_WRITE' }] }] };
  const ancestors = [
    { type: 'folder', id: '77', policy },
    { type: 'organization', id: '1' },
  ];
  const provider = (await start([], { iamPolicy, ancestors })).provider();
  const told = await provider.describeAccount?.(account, undefined, new Set(['account', 'audit-config']));
  expect(told?.account.native).toMatchObject({
    auditConfigs: [{ service: 'allServices' }, { service: 'allServices' }],
  });
  expect([
    asked('resourcemanager.folders.getIamPolicy'),
    asked('resourcemanager.organizations.getIamPolicy'),
  ]).toMatchObject([{ length: 1 }, { length: 0 }]);
});

it('a project without Artifact Registry has no repositories', async () => {
  const own = (await start([], { disabled: ['artifactregistry.googleapis.com'] })).provider();
  const wanted = new Set(['account', 'registries'] as const);
  expect(await own.describeAccount?.(account, undefined, wanted)).toMatchObject({
    account: { native: { repositories: [] } },
    gaps: [],
  });
});
