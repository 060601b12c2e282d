import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedKubernetes, serveKubernetes } from '../../demo/kubernetes/server.ts';
import { type Authority, createAuthority, type Identity } from '../../demo/tls.ts';
import { createClient } from '../../shared/kube/client.ts';
import type { Connection } from '../../shared/model/cluster.ts';
import { createKubeconfig } from '../../shared/providers/kubeconfig/index.ts';
import { proxyServer } from './servers.ts';

const serverName = 'kube.internal';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const secret = 'CANARY-token-4711';

let folder: string;
let authority: Authority;
let server: ServedKubernetes;
let identity: Identity;
let other: Identity;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kubesweep-connect-'));
  authority = await createAuthority();
  identity = await authority.issue({ commonName: 'dev', organizations: ['developers'] });
  other = await authority.issue({ commonName: 'ops' });
  server = await serveKubernetes(
    {},
    {
      authority,
      hosts: [serverName],
      accept: ({ authorization }, peer) =>
        peer?.subject.CN?.toString() ?? /^Bearer (\w+-user)$/.exec(authorization ?? '')?.[1],
    },
  );
  write('ca.pem', authority.ca);
  write('dev.crt', identity.cert);
  write('dev.key', identity.key);
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});
function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

type Section = { readonly [field: string]: unknown };
/** The road of a kubeconfig that holds these two sections; `more` replaces whole entries. */
function connect(user: Section, cluster: Section = {}, more: Section = {}): Promise<Connection> {
  const file = write(
    'config',
    JSON.stringify({
      'current-context': 'dev',
      clusters: [
        { name: 'c', cluster: { server: server.url, 'certificate-authority-data': base64(server.ca), ...cluster } },
      ],
      users: [{ name: 'u', user }],
      contexts: [{ name: 'dev', context: { cluster: 'c', user: 'u' } }],
      ...more,
    }),
  );
  const provider = createKubeconfig({ config: { kubeconfig: { path: file } }, env: { PATH: process.env.PATH } });
  const ref = { provider: 'kubeconfig', account: 'local', region: '', name: 'dev', id: 'kubeconfig/dev' } as const;
  return provider.describe(ref, new Set(['cluster'])).then(({ cluster }) => provider.connect(cluster));
}
/** Who the server took us for, by the lister's own client. */
async function whoami(connection: Connection): Promise<string | undefined> {
  const client = createClient(connection);
  try {
    await client.get('kubernetes:get version', '/version');
    return server.requests.at(-1)?.user;
  } finally {
    client.close();
  }
}

describe('logs in', () => {
  it('with a token', async () => expect(await whoami(await connect({ token: 'dev-user' }))).toBe('dev-user'));
  it('with a client certificate', async () => {
    const user = { 'client-certificate-data': base64(identity.cert), 'client-key-data': base64(identity.key) };
    expect(await whoami(await connect(user))).toBe('dev');
  });
  it('with files beside the kubeconfig', async () => {
    const user = { 'client-certificate': 'dev.crt', 'client-key': 'dev.key' };
    const cluster = { 'certificate-authority-data': null, 'certificate-authority': 'ca.pem' };
    expect(await whoami(await connect(user, cluster))).toBe('dev');
  });
  it('with data rather than a file', async () => {
    const user = { 'client-certificate': 'none', 'client-key': 'none' };
    const data = { 'client-certificate-data': base64(identity.cert), 'client-key-data': base64(identity.key) };
    expect(await whoami(await connect({ ...user, ...data }))).toBe('dev');
  });
  it('with a token file, read again at each ask, rather than a token', async () => {
    write('token', 'first-user\n');
    const connection = await connect({ token: 'held-user', tokenFile: 'token' });
    expect(await whoami(connection)).toBe('first-user');
    write('token', 'second-user');
    expect(await whoami(connection)).toBe('second-user');
    expect(await whoami(await connect({ tokenFile: join(folder, 'token') }))).toBe('second-user');
  });
  it('with an exec plugin, and rather with a token', async () => {
    const answer = '{"kind":"ExecCredential","status":{"token":"exec-user"}}';
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'echo', args: [answer] };
    expect(await whoami(await connect({ exec }))).toBe('exec-user');
    expect(await whoami(await connect({ exec, token: 'dev-user' }))).toBe('dev-user');
  });
  it('not with a stranger’s certificate, nor a token that nobody knows', async () => {
    const stranger = await (await createAuthority('another CA')).issue({ commonName: 'dev' });
    const user = { 'client-certificate-data': base64(stranger.cert), 'client-key-data': base64(stranger.key) };
    await expect(whoami(await connect(user))).rejects.toMatchObject({ reason: 'denied', code: '401' });
    await expect(whoami(await connect({ token: 'nobody' }))).rejects.toMatchObject({ reason: 'denied' });
  });
});

describe('trusts', () => {
  const as = (cluster: Section) => connect({ token: 'dev-user' }, cluster).then(whoami);
  const refused = { name: 'RemoteError', reason: 'unreachable', remedy: expect.stringContaining('CA') };
  it('no other CA', async () => {
    const { ca } = await createAuthority();
    await expect(as({ 'certificate-authority-data': base64(ca) })).rejects.toMatchObject(refused);
    await expect(as({ 'certificate-authority-data': null })).rejects.toMatchObject(refused);
  });
  it('anything, where the kubeconfig says so', async () => {
    const cluster = { 'certificate-authority-data': null, 'insecure-skip-tls-verify': true };
    expect(await as(cluster)).toBe('dev-user');
  });
  it('the name that tls-server-name says', async () => {
    expect(await as({ 'tls-server-name': serverName })).toBe('dev-user');
    await expect(as({ 'tls-server-name': 'other.internal' })).rejects.toMatchObject(refused);
  });
  it('a server behind a proxy, and with a slash at its end', async () => {
    const proxy = await proxyServer();
    expect(await as({ 'proxy-url': proxy.url, server: `${server.url}/` })).toBe('dev-user');
    expect(proxy.connects).toEqual([new URL(server.url).host]);
    await proxy.close();
  });
});

describe('says what is missing before anything is sent', () => {
  const key = () => ({ 'client-certificate-data': base64(identity.cert), 'client-key-data': base64(other.key) });
  const token = { token: 'dev-user' };
  const cases: [string, () => [user: Section, cluster?: Section, more?: Section], RegExp, RegExp][] = [
    ['http', () => [token, { server: 'http://127.0.0.1:8080' }], /server http:\S+ is no plain https URL/, /https:/],
    ['no scheme', () => [token, { server: '127.0.0.1:6443' }], /no plain https URL/, /https:/],
    ['no server', () => [token, { server: null }], /no plain https URL/, /https:/],
    ['a password in the URL', () => [token, { server: `https://a:${secret}@h` }], /no plain https URL/, /password/],
    ['a SOCKS proxy', () => [token, { 'proxy-url': `socks5://a:${secret}@p:1` }], /proxy-url socks5:/, /CONNECT/],
    ['a CA that is not verified', () => [token, { 'insecure-skip-tls-verify': true }], /and insecure-skip/, /Remove/],
    [
      'a CA that is none',
      () => [token, { 'certificate-authority-data': 'AAAA' }],
      /certificate-authority: .*PEM/,
      /again/,
    ],
    [
      'a broken CA',
      () => [token, { 'certificate-authority-data': base64(server.ca.replace(/M/g, '!')) }],
      /certificate-authority: /,
      /again/,
    ],
    [
      'a CA file that is gone',
      () => [token, { 'certificate-authority-data': '', 'certificate-authority': 'no.pem' }],
      /no\.pem: cannot be read \(ENOENT\)/,
      /put it there/,
    ],
    ['impersonation', () => [{ ...token, as: 'admin' }], /impersonates/, /identity itself/],
    ['impersonated groups', () => [{ ...token, 'as-groups': ['system:masters'] }], /impersonates/, /identity itself/],
    ['an impersonated uid', () => [{ ...token, 'as-uid': '1' }], /impersonates/, /identity itself/],
    ['impersonated extras', () => [{ ...token, 'as-user-extra': { a: ['b'] } }], /impersonates/, /identity itself/],
    ['an auth-provider', () => [{ 'auth-provider': { name: 'gcp' } }], /auth-provider was removed/, /exec plugin/],
    ['a password', () => [{ username: 'admin', password: secret }], /username and password/, /token or a certificate/],
    ['nothing to log in with', () => [{}], /neither token nor certificate nor plugin/, /kubectl/],
    ['no key', () => [{ 'client-certificate-data': base64(identity.cert) }], /neither token nor cert/, /kubectl/],
    ['the key of another', () => [key()], /client certificate: .*mismatch/, /log in again/],
    [
      'a certificate that is none',
      () => [{ ...key(), 'client-certificate-data': 'AAAA' }],
      /client certificate: .*PEM/,
      /again/,
    ],
    ['a token of two lines', () => [{ token: `${secret}\n` }], /the token holds/, /one line/],
    ['a token file that is gone', () => [{ tokenFile: 'gone' }], /gone: cannot be read/, /put it there/],
    ['an empty token file', () => [{ tokenFile: write('empty', ' \n') }], /no text at all/, /one line/],
    ['a broken exec section', () => [{ exec: { command: secret } }], /exec\.apiVersion/, /kubectl config view/],
    [
      'a cluster that is not there',
      () => [token, {}, { clusters: [] }],
      /cluster c is not in .*config/,
      /Add the cluster/,
    ],
    ['a user that is not there', () => [token, {}, { users: null }], /user u is not in .*config/, /Name a user/],
    [
      'no user',
      () => [token, {}, { contexts: [{ name: 'dev', context: { cluster: 'c' } }] }],
      /user {2}is not in|user is not/,
      /Name a user/,
    ],
  ];
  it.each(cases)('%s', async (_, given, message, remedy) => {
    const before = server.requests.length;
    const error = await connect(...given()).then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(error).toMatchObject({ name: 'RemoteError', reason: 'no-credential' });
    expect(error).toMatchObject({ message: expect.stringMatching(message), remedy: expect.stringMatching(remedy) });
    expect(error?.message).toMatch(/^connect to context dev: |^exec plugin of context dev: /);
    expect(error?.message).not.toContain('CANARY');
    expect(server.requests).toHaveLength(before);
  });
});
