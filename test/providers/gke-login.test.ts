import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGoogle } from '../../shared/cloud/google.ts';
import { ConfigError, RemoteError } from '../../shared/errors.ts';
import type { Account, Lost } from '../../shared/model/cluster.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { type GkeWorld, gkeWorld, ref } from './gke-world.ts';
import { hangingServer, proxyServer, tlsFront } from './servers.ts';

let world: GkeWorld;
afterEach(() => world.close());

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const named = async (provider: Provider) =>
  (await all(provider.accounts())).map((each) => ('account' in each ? each.account.id : each.lost.why));
const exchanges = () => world.served.requests.filter(({ path }) => path === '/v1/token').length;
const small = [{ cluster: { name: 'c', location: 'europe-west1', status: 'RUNNING' } }];

describe('access tokens', () => {
  it('are traded once and kept', async () => {
    world = await gkeWorld(small);
    const google = createGoogle({ gke: world.config().gke });
    const [first, second] = [await google.token(), await google.token()];
    expect(first).toBe(second);
    expect(exchanges()).toBe(1);
  });
  it('are renewed before they age', async () => {
    world = await gkeWorld(small, { lifetimeSeconds: 299 });
    const google = createGoogle({ gke: world.config().gke });
    const [first, second] = [await google.token(), await google.token()];
    expect(first).not.toBe(second);
  });
  it('reach the API as a bearer, and one that is revoked is refused', async () => {
    world = await gkeWorld(small);
    const provider = world.provider({ projects: ['p'] });
    await provider.describe(ref('c'), new Set(['cluster']));
    world.served.revoke();
    await expect(provider.describe(ref('c'), new Set(['cluster']))).rejects.toMatchObject({ reason: 'denied' });
  });
});

describe('credentials', () => {
  it('name their own project by variable, else by asking for it', async () => {
    world = await gkeWorld(small);
    expect(await named(world.provider())).toEqual(['p']);
    expect(world.served.requests.map(({ operation }) => operation)).not.toContain('resourcemanager.projects.get');
    vi.stubEnv('GOOGLE_CLOUD_PROJECT', undefined);
    expect(await named(world.provider())).toEqual(['p']);
    expect(world.served.requests.map(({ operation }) => operation)).toContain('resourcemanager.projects.get');
  });
  it('that are absent say what was tried', async () => {
    world = await gkeWorld(small);
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', undefined);
    await expect(named(world.provider())).rejects.toMatchObject({
      reason: 'no-credential',
      message: expect.stringMatching(/tried GOOGLE_APPLICATION_CREDENTIALS, .*gcloud.*, the metadata server/),
      remedy: expect.stringMatching(/gcloud auth application-default login/),
    });
  });
  it('in a file that is not there are absent', async () => {
    world = await gkeWorld(small);
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', '/nowhere/credentials.json');
    await expect(named(world.provider())).rejects.toMatchObject({ reason: 'no-credential' });
  });
  it('that the token service refuses are denied, in its own words', async () => {
    world = await gkeWorld(small);
    const folder = await mkdtemp(join(tmpdir(), 'kubesweep-'));
    const [file, token] = [join(folder, 'credentials.json'), join(folder, 'token')];
    writeFileSync(token, 'somebody-else');
    const external = {
      type: 'external_account',
      audience: '//iam.googleapis.com/projects/41/locations/global/workloadIdentityPools/demo/providers/demo',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${world.served.url}/v1/token`,
      credential_source: { file: token },
    };
    writeFileSync(file, JSON.stringify(external));
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', file);
    await expect(named(world.provider())).rejects.toMatchObject({ reason: 'denied', code: 'invalid_grant' });
    await rm(folder, { recursive: true });
  });
  it('whose token service never answers cost 5 s, and the process ends by itself', async () => {
    world = await gkeWorld(small);
    const hanging = await hangingServer();
    const provider = new URL('../../shared/providers/gke/index.ts', import.meta.url).href;
    const program = `
      const { createGke } = await import(process.argv[1]);
      const accounts = createGke({ config: JSON.parse(process.argv[2]) }).accounts();
      await accounts[Symbol.asyncIterator]().next().catch(({ reason }) => console.log(reason));`;
    const args = ['--input-type=module', '-e', program, provider, JSON.stringify(world.config())];
    const env = { ...process.env, GOOGLE_APPLICATION_CREDENTIALS: world.served.credentialFile(hanging.url) };
    const before = performance.now();
    const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: 20_000 });
    expect(stdout.trim()).toBe('unreachable');
    expect(performance.now() - before).toBeLessThan(8_000);
    await hanging.close();
  });
  it('are not traded where the file leads elsewhere and nobody vouched for it', async () => {
    world = await gkeWorld(small);
    await expect(named(world.provider({ endpoints: {}, trustEndpoint: false }))).rejects.toThrow(ConfigError);
    expect(world.served.requests).toEqual([]);
  });
});

describe('accounts and their clusters', () => {
  it('of the configuration, but the excluded ones', async () => {
    world = await gkeWorld(small);
    const gke = { projects: ['a', 'b', 'a'], excludeProjects: ['c'] };
    expect(await named(world.provider(gke))).toEqual(['a', 'b']);
  });
  it('of an organisation, page by page, each once', async () => {
    const clusters = Array.from({ length: 7 }, (_, index) => ({
      cluster: { name: `c${index}`, location: 'europe-west1' },
    }));
    world = await gkeWorld(clusters);
    expect(await named(world.provider({ organization: '1' }))).toEqual(['p']);
    const pages = world.served.requests.filter(({ operation }) => operation === 'cloudasset.assets.searchAllResources');
    expect(pages).toHaveLength(4);
  });
  it('of an organisation that refuses are lost, with the permission to grant', async () => {
    world = await gkeWorld(small);
    const [found] = await all(world.provider({ organization: '2' }).accounts());
    expect(found).toMatchObject({
      lost: { why: 'denied', account: 'organizations/2', remedy: expect.stringMatching(/cloudasset\.assets\.search/) },
    });
  });

  const account: Account = { provider: 'gke', id: 'p' };
  const elsewhere = (project: string) => ({
    why: 'denied',
    remedy: expect.stringMatching(new RegExp(`Enable container\\.googleapis\\.com in projects/${project}\\.`)),
  });
  const refusals: readonly (readonly [
    project: { readonly refuses?: string; readonly consumer?: string },
    id: string,
    expected: object | undefined,
  ])[] = [
    [{ refuses: 'SERVICE_DISABLED' }, 'p', undefined],
    [{ refuses: 'SERVICE_DISABLED', consumer: 'p' }, 'p', undefined],
    [{ refuses: 'SERVICE_DISABLED', consumer: 'login-project' }, 'p', elsewhere('login-project')],
    [{ refuses: 'SERVICE_DISABLED', consumer: '764086051850' }, 'p', elsewhere('764086051850')],
    [{ refuses: 'SERVICE_DISABLED' }, '41', undefined],
    [
      { refuses: 'PERMISSION_DENIED' },
      'p',
      { why: 'denied', remedy: expect.stringMatching(/container\.clusters\.list on projects\/p/) },
    ],
    [{}, 'not-mine', { why: 'denied' }],
  ];
  it.each(refusals)('a project that answers %j to %s', async (project, id, expected) => {
    world = await gkeWorld([], {}, project);
    const found = await all(world.provider().discover({ ...account, id }));
    expect(found).toEqual(expected ? [{ lost: expect.objectContaining(expected) }] : []);
  });
  it('a project whose number nobody tells is not known to be the one where the API is off', async () => {
    world = await gkeWorld([], {}, { refuses: 'SERVICE_DISABLED' });
    const endpoints = { container: world.served.url, cloudresourcemanager: 'http://127.0.0.1:9' };
    const found = await all(world.provider({ endpoints }).discover(account));
    expect(found).toEqual([{ lost: expect.objectContaining(elsewhere('41')) }]);
  });
  it('are tried again while Google is throttling or unavailable, and no longer than a few times', async () => {
    world = await gkeWorld(small, { stumbleEvery: 2 });
    const provider = world.provider();
    for (let turn = 0; turn < 4; turn++) expect(await all(provider.discover(account))).toEqual([{ cluster: ref('c') }]);
    const statuses = new Set(world.served.requests.map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 429, 503]));
    world.served.throttle(1_000);
    const [{ lost } = {}] = (await all(provider.discover(account))) as { lost?: Lost }[];
    expect(lost).toMatchObject({ why: 'throttled' });
  });
  it.each(['container', 'cloudasset'])('are asked through HTTPS_PROXY: %s', async (service) => {
    world = await gkeWorld(small);
    const [front, proxy] = await Promise.all([tlsFront(world.served.url), proxyServer()]);
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    vi.stubEnv('NO_PROXY', '127.0.0.1');
    const endpoints = { container: world.served.url, cloudasset: world.served.url, [service]: front.url };
    const provider = world.provider({ organization: '1', endpoints });
    expect(await named(provider)).toEqual(['p']);
    expect(await all(provider.discover(account))).toEqual([{ cluster: ref('c') }]);
    expect(proxy.connects).toContain(new URL(front.url).host);
    await Promise.all([front.close(), proxy.close()]);
  });
  it('fail as values, not as surprises, when the API vanishes', async () => {
    world = await gkeWorld(small);
    const provider = world.provider({ endpoints: { container: 'http://127.0.0.1:9' }, projects: ['p'] });
    expect(await all(provider.discover(account))).toEqual([
      { lost: expect.objectContaining({ why: 'unreachable', remedy: expect.stringMatching(/HTTPS_PROXY/) }) },
    ]);
    await expect(provider.describe(ref('c'), new Set(['cluster']))).rejects.toBeInstanceOf(RemoteError);
  });
});
