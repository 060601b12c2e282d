import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAuthority } from '../../demo/tls.ts';
import type { Cluster } from '../../shared/model/cluster.ts';
import { type GkeWorld, gkeWorld, type Raw } from './gke-world.ts';
import { proxyServer } from './servers.ts';

let world: GkeWorld;
const folders: string[] = [];
afterEach(async () => {
  await world.close();
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

const external = (allowExternalTraffic: boolean): Raw => ({
  controlPlaneEndpointsConfig: { dnsEndpointConfig: { endpoint: 'gke-1.gke.goog', allowExternalTraffic } },
});
const start = (more: Raw = {}, kubernetes: Raw = {}) =>
  gkeWorld([{ cluster: { name: 'c', location: 'europe-west1', status: 'RUNNING', ...more }, kubernetes }]);
const byName = () => world.served.requests.filter(({ operation }) => operation === 'container.clusters.connect').length;

/** A process of its own, because Node reads NODE_EXTRA_CA_CERTS at its start. Prints what connect() and a GET gave. */
const program = `
const [config, cluster] = JSON.parse(process.argv[1]);
const { createGke } = await import(process.argv[2]);
const { request } = await import('node:https');
const get = (url, tls, token) => new Promise((resolve) => {
  const asked = request(url + '/version', { ...tls, agent: false, headers: { authorization: 'Bearer ' + token } });
  asked.on('response', (r) => resolve(r.resume().statusCode)).on('error', (e) => resolve(e.code)).end();
});
const { url, tls, credentials } = await createGke({ config }).connect(cluster);
const { token } = await credentials();
const clusterCa = { ca: Buffer.from(cluster.native.clusterCa, 'base64').toString() };
console.log(JSON.stringify({
  road: new URL(url).hostname,
  ca: 'ca' in tls,
  version: await get(url, tls, token),
  withClusterCa: await get('https://' + cluster.native.dnsEndpoint.host, clusterCa, token),
}));`;

async function inChild(cluster: Cluster, roots: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-'));
  folders.push(folder);
  const file = join(folder, 'roots.pem');
  writeFileSync(file, roots);
  const provider = new URL('../../shared/providers/gke/index.ts', import.meta.url).href;
  const args = ['--input-type=module', '-e', program, JSON.stringify([world.config(), cluster]), provider];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, HOME: '/nowhere', ...world.served.env, NODE_EXTRA_CA_CERTS: file },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  await once(child, 'close');
  expect(err).toBe('');
  return JSON.parse(out);
}

describe('login to a GKE cluster', () => {
  it('takes the DNS endpoint by the system’s CAs; the cluster’s CA alone fails there', async () => {
    world = await start(external(true));
    const cluster = await world.describe('c');
    expect(await inChild(cluster, world.authority.ca)).toEqual({
      road: 'localhost',
      ca: false,
      version: 200,
      withClusterCa: expect.stringMatching(/CERT|ISSUER|SELF_SIGNED|SIGNATURE|VERIFY/),
    });
  });
  it('takes the IP endpoint by the cluster’s CA where the DNS endpoint cannot be verified', async () => {
    world = await start(external(true));
    const stranger = await createAuthority('another root');
    const cluster = await world.describe('c');
    expect(await inChild(cluster, stranger.ca)).toMatchObject({ road: '127.0.0.1', ca: true, version: 200 });
  });
  it('takes the IP endpoint where the DNS endpoint is closed to the outside', async () => {
    world = await start(external(false));
    const { url, tls, credentials } = await world.provider().connect(await world.describe('c'));
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(tls.ca).toMatch(/BEGIN CERTIFICATE/);
    expect((await credentials()).token).toMatch(/^ya29\./);
    expect(byName()).toBe(0);
  });
  it('goes through HTTPS_PROXY', async () => {
    world = await start();
    const cluster = await world.describe('c');
    const proxy = await proxyServer();
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    vi.stubEnv('NO_PROXY', world.served.url.slice('http://'.length));
    await world.provider().connect(cluster);
    expect(proxy.connects).toContain(cluster.native?.provider === 'gke' ? cluster.native.ipEndpoint : '');
    await proxy.close();
  });
  it('asks the API server for nothing but its version', async () => {
    world = await start();
    await world.provider().connect(await world.describe('c'));
    const [served] = world.served.clusters.values();
    expect(served?.api?.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /version']);
  });
});

describe('no road to a GKE cluster', () => {
  it.each(['PROVISIONING', 'STOPPING', 'ERROR', 9])('status %s', async (status) => {
    world = await start({ status });
    const cluster = await world.describe('c');
    await expect(world.provider().connect(cluster)).rejects.toMatchObject({ reason: 'unreachable' });
  });
  it.each(['RUNNING', 'RECONCILING', 'DEGRADED'])('but one for status %s', async (status) => {
    world = await start({ status });
    await world.provider().connect(await world.describe('c'));
  });
  it('private and out of reach: says what to open', async () => {
    world = await start(external(false), { unreachable: true });
    await expect(world.provider().connect(await world.describe('c'))).rejects.toMatchObject({
      reason: 'unreachable',
      message: expect.stringMatching(/IP endpoint .*ECONNREFUSED/),
      remedy: expect.stringMatching(/inside its network/),
    });
  });
  it('an address that accepts and never answers costs 5 s', async () => {
    world = await start();
    const cluster = await world.describe('c');
    const silent = createServer();
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const { port } = silent.address() as { port: number };
    const native = { ...cluster.native, ipEndpoint: `127.0.0.1:${port}` } as NonNullable<Cluster['native']>;
    const before = performance.now();
    await expect(world.provider().connect({ ...cluster, native })).rejects.toMatchObject({
      message: expect.stringMatching(/no answer within 5 s/),
    });
    expect(performance.now() - before).toBeLessThan(7_000);
    silent.close();
  });
});
