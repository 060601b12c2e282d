import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminCanary, userKubeconfig } from '../../demo/azure/kubernetes-facts.ts';
import { azureEstate } from '../../demo/estate/azure.ts';
import type { ClusterRef, Lost } from '../../shared/model/cluster.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { addressIn } from '../../shared/providers/aks/connect.ts';
import { type AzureWorld, azureWorld } from './azure-world.ts';

let world: AzureWorld;
beforeAll(async () => {
  world = await azureWorld(azureEstate());
});
afterAll(() => world.close());

async function sweep(provider: Provider): Promise<{ clusters: ClusterRef[]; lost: Lost[] }> {
  const clusters: ClusterRef[] = [];
  const lost: Lost[] = [];
  for await (const each of provider.accounts()) {
    if ('lost' in each) continue;
    for await (const found of provider.discover(each.account))
      if ('lost' in found) lost.push(found.lost);
      else clusters.push(found.cluster);
  }
  return { clusters, lost };
}
const asked = () => world.served.requests.map(({ operation }) => operation);

it('finds by Resource Graph what it finds subscription by subscription, and names what the graph hides', async () => {
  const plain = await sweep(world.create());
  const before = asked().length;
  const byTenant = await sweep(world.create({ aks: { tenant: azureEstate().tenant } }));
  expect(byTenant).toEqual(plain);
  expect(byTenant.lost).toMatchObject([{ why: 'denied', account: azureEstate().subscriptions[1]?.id }]);
  const now = asked().slice(before);
  expect(
    now.filter((one) => one === 'resourceGraph.resources'),
    'pages by $skipToken',
  ).toHaveLength(3);
  expect(
    now.filter((one) => one === 'managedClusters.list'),
    'only what the graph is silent about',
  ).toHaveLength(1);
});

describe('connect', () => {
  const described = async (name: string) => {
    const provider = world.create();
    const ref = (await sweep(provider)).clusters.find((one) => one.name === name) as ClusterRef;
    return { provider, ...(await provider.describe(ref, new Set(['cluster']))) };
  };

  it.each([
    ['intranet', 'denied', 'LocalAccountsOnly'],
    ['night-batch', 'unreachable', 'Stopped'],
  ])('asks no credential for %s', async (name, reason, code) => {
    const { provider, cluster } = await described(name);
    const before = asked().length;
    await expect(provider.connect(cluster)).rejects.toMatchObject({ name: 'RemoteError', reason, code });
    expect(asked().slice(before)).toEqual([]);
  });

  it('gives address, CA and a token for the server application, and nothing of the users', async () => {
    const { provider, cluster } = await described('crm');
    const connection = await provider.connect(cluster);
    expect(Object.keys(connection).sort()).toEqual(['credentials', 'tls', 'url']);
    expect(connection.url).toBe(world.served.clusters.get(cluster.ref.id)?.url);
    expect(connection.tls.ca).toMatch(/^-----BEGIN CERTIFICATE-----/);
    const { token = '', ...rest } = await connection.credentials();
    expect(rest).toEqual({});
    expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
      aud: '6dae42f8-4368-4678-94ff-3960e28e3630',
    });
  });

  it.each([
    ['another host', { fqdn: 'crm.hcp.westeurope.azmk8s.io' }],
    ['no name at all', { fqdn: undefined, privateFqdn: undefined }],
    ['a host that only begins alike', { fqdn: '127.0.0.10' }],
  ])('refuses a kubeconfig whose server is %s', async (_, names) => {
    const { provider, cluster } = await described('crm');
    const native = { ...cluster.native, ...names } as typeof cluster.native;
    await expect(provider.connect({ ...cluster, native })).rejects.toMatchObject({ code: 'InvalidKubeconfig' });
  });

  it('takes the private name where the cluster is private', async () => {
    const { provider, cluster } = await described('crm');
    const native = { ...cluster.native, fqdn: undefined, privateFqdn: '127.0.0.1' } as typeof cluster.native;
    expect((await provider.connect({ ...cluster, native })).url).toMatch(/^https:\/\/127\.0\.0\.1:/);
  });

  it('never asked for anything that gives more or creates', () => {
    const verbs = world.served.requests.map(({ method, path }) => `${method} ${new URL(path, 'https://x').pathname}`);
    expect(verbs.filter((one) => /admin|runCommand|PUT|PATCH|DELETE/i.test(one))).toEqual([]);
    const posts = verbs.filter((one) => one.startsWith('POST') && !one.includes('/oauth2/'));
    for (const post of posts) expect(post).toMatch(/\/resources$|\/managedclusters\/crm\/listClusterUserCredential$/i);
  });
});

describe('a kubeconfig', () => {
  const ca = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
  const good = userKubeconfig('c', 'https://c.hcp.example.azmk8s.io:443', ca, false);
  const names = { fqdn: 'C.hcp.example.azmk8s.io', privateFqdn: undefined };
  const read = (text: string | undefined) => addressIn(text === undefined ? undefined : Buffer.from(text), 'c', names);

  it('gives its address and CA, never its users', async () => {
    expect(good).toContain(adminCanary);
    expect(await read(good)).toEqual({ url: 'https://c.hcp.example.azmk8s.io', ca });
    const extras =
      'insecure-skip-tls-verify: true\n    proxy-url: http://evil.example\n    tls-server-name: evil\n    server:';
    expect(await read(good.replace('server:', extras))).toEqual({ url: 'https://c.hcp.example.azmk8s.io', ca });
  });
  it.each<[string, string | undefined]>([
    ['absent', undefined],
    ['empty', ''],
    ['too large', good + '#'.repeat(300_000)],
    ['no YAML', 'a: [b'],
    ['a list', '- a'],
    ['a scalar', 'x'],
    ['null', 'null'],
    ['without clusters', 'clusters: []'],
    ['of a hostile shape', 'clusters: {0: {cluster: 1}}'],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}`,
    ],
    ['http', good.replace('https:', 'http:')],
    ['with credentials in the URL', good.replace('https://', 'https://a:b@')],
    ['for another host', good.replace('c.hcp', 'evil')],
    ['for a host that hides the name', good.replace('https://c.', 'https://c.hcp.example.azmk8s.io@evil.')],
    ['without CA', good.replace('certificate-authority-data', 'x')],
    ['with a CA that is none', good.replace(/(certificate-authority-data: ).*/, '$1eHh4')],
  ])('%s is refused', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'RemoteError', code: 'InvalidKubeconfig' });
  });
});
