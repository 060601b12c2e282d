import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { afterEach, expect, it, vi } from 'vitest';
import { serveAws } from '../../demo/aws/server.ts';
import { serveAzure } from '../../demo/azure/server.ts';
import { serveGoogle } from '../../demo/google/server.ts';
import { createAuthority } from '../../demo/tls.ts';
import { per } from '../../shared/cloud/per.ts';
import { type ConfigInput, googleServices } from '../../shared/config.ts';
import { checkConfig } from '../../shared/config-text.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { sweep } from '../../shared/pipeline.ts';
import { createAks } from '../../shared/providers/aks/index.ts';
import { createEks } from '../../shared/providers/eks/index.ts';
import { createGke } from '../../shared/providers/gke/index.ts';
import { rules } from '../../shared/rules/index.ts';
import { runAt, worldOf } from '../pipeline/world.ts';
import { accounts, manyAks, manyEks, manyGke, regions } from './estates.ts';

afterEach(() => vi.unstubAllEnvs());
type Operation = keyof typeof per;

/** Calls that the formula foresees: one a thing, and for lists one more a page. Emulators hand out pages of two. */
const foreseen = (
  things: { readonly [thing: string]: number },
  pages: { readonly [O in Operation]?: number },
  made: object,
) =>
  Object.fromEntries(
    Object.keys(made).map((operation) => {
      const thing = per[operation as Operation];
      if (things[thing] === undefined) throw new Error(`${operation}: how many of "${thing}" are there?`);
      return [operation, things[thing] * (pages[operation as Operation] ?? 1)];
    }),
  );
const twice = (asked: readonly string[]) => asked.filter((one, n) => asked.indexOf(one) !== n);

async function swept(config: ConfigInput, make: (config: ReturnType<typeof checkConfig>) => Provider) {
  const checked = checkConfig({ ...config, reports: { formats: ['json'] } }, String);
  return sweep(worldOf([make(checked)], { config: checked, rules }), runAt(2));
}

it('300 EKS clusters in 3 accounts × 4 regions: a call a thing, and nothing twice', async () => {
  const served = await serveAws(manyEks(25), { authority: await createAuthority(), throttleEvery: 0 });
  for (const [name, value] of Object.entries(served.env)) vi.stubEnv(name, value);
  const eks = { accounts, regions, role: 'kubesweep-read' };
  const retryStrategy = new ConfiguredRetryStrategy(2, () => 1);
  const { calls, clusters } = await swept({ providers: ['eks'], eks }, (config) =>
    createEks({ config, retryStrategy }),
  );
  await served.close();
  expect(clusters).toHaveLength(300);
  const [each, all] = [12, 300];
  const things = {
    ...{ 'account but the caller’s': 2, account: 3, region: 4, 'region of an account': each, run: 1, cluster: all },
    ...{ 'node group': all, 'add-on of a cluster': 3 * all, 'access entry': all, association: all, key: each },
    ...{ 'identity provider of a cluster': all, 'Fargate profile': all, capability: 2 * all, detector: each },
    ...{ 'certificate authority': all, 'add-on and version of Kubernetes in a region': 12, repository: each },
    ...{ 'VPCs, many a call': each, 'subnets, many a call': each, 'security groups, many a call': each },
    ...{ 'launch template version': each, 'node images of a region, ten a call': 4, role: 15, 'inline policy': 3 },
    'managed policy that a role has': 5,
  };
  // 25 clusters, 3 add-ons, 5 roles and 3 versions do not fit into pages of two.
  const pages = { 'eks:ListClusters': 13, 'eks:ListAddons': 2, 'iam:ListRoles': 3, 'eks:DescribeClusterVersions': 2 };
  expect(calls.eks).toEqual(foreseen(things, pages, calls.eks ?? {}));
  expect(twice(served.requests.map((one) => `${one.account} ${one.region} ${one.operation} ${one.about}`))).toEqual([]);
  const total = Object.values(calls.eks ?? {}).reduce((sum, n) => sum + n, 0);
  expect(total).toBe(served.requests.length);
}, 120_000);

it('100 GKE clusters of one project: a call a thing, and nothing twice', async () => {
  const authority = await createAuthority('public roots');
  const served = await serveGoogle(manyGke(100), { authority, stumbleEvery: 0 });
  for (const [name, value] of Object.entries({ ...served.env, HOME: '/nowhere', CLOUDSDK_CONFIG: '/nowhere' }))
    vi.stubEnv(name, value);
  const endpoints = Object.fromEntries(googleServices.map((name) => [name, served.url]));
  const gke = { endpoints, trustEndpoint: true, projects: ['acme-shop'] };
  const { calls, clusters } = await swept({ providers: ['gke'], gke }, (config) => createGke({ config, backOffMs: 5 }));
  await served.close();
  expect(clusters).toHaveLength(100);
  const things = {
    ...{ project: 1, cluster: 100, 'location of a project': 1, subnetwork: 1, 'project that holds a network': 1 },
    ...{ key: 2, 'place of a project': 3, repository: 1, 'service account': 1 },
  };
  const pages = { 'artifactregistry.locations.list': 2, 'compute.firewalls.list': 2 };
  expect(calls.gke).toEqual(foreseen(things, pages, calls.gke ?? {}));
  expect(twice(served.requests.map(({ method, path }) => `${method} ${path}`))).toEqual([]);
}, 120_000);

it('100 AKS clusters of one subscription: a call a thing, and nothing twice', async () => {
  const authority = await createAuthority();
  setDefaultCACertificates([...getCACertificates('default'), authority.ca]);
  const served = await serveAzure(manyAks(100), { authority });
  for (const name of ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_FEDERATED_TOKEN_FILE'])
    vi.stubEnv(name, served.env[name]);
  const endpoints = { arm: served.origin, entra: served.origin };
  const aks = { endpoints, trustEndpoint: true };
  const { calls, clusters } = await swept({ providers: ['aks'], aks }, (config) => createAks({ config }));
  await served.close();
  expect(clusters).toHaveLength(100);
  const things = {
    ...{ run: 1, subscription: 1, cluster: 100, 'node pool': 200, 'location of a subscription': 1, subnet: 1 },
    ...{ 'network security group': 1, 'node resource group': 1, key: 1, 'role definition': 1, fleet: 1 },
    ...{ 'backup vault': 1, 'managed identity': 1 },
  };
  expect(calls.aks).toEqual(foreseen(things, { 'managedClusters.list': 50 }, calls.aks ?? {}));
  expect(twice(served.requests.map(({ method, path }) => `${method} ${path}`))).toEqual([]);
}, 120_000);
