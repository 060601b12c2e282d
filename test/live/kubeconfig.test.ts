import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterRoleBinding } from '../../demo/kubernetes/objects.ts';
import { type Authority, createAuthority, loadAuthority } from '../../demo/tls.ts';
import { clusterRole } from '../../shared/kube/kinds.ts';
import { requestsOf } from './audit.ts';
import { fill } from './fill.ts';
import { type Apiserver, startApiserver } from './start-apiserver.ts';
import { sweep } from './sweep.ts';

type Section = { readonly [field: string]: unknown };
const group = 'kubesweep:readers';
const base64 = (text: string) => Buffer.from(text).toString('base64');

let folder: string;
let server: Apiserver;
let authority: Authority;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubesweep-logins-'));
  const groups = [group];
  server = await startApiserver({
    tokens: [
      { token: 'held-token', user: 'token-user', groups },
      { token: 'file-token', user: 'file-user', groups },
      { token: 'exec-token', user: 'exec-user', groups },
    ],
  });
  authority = await loadAuthority(server.clientCa, server.clientCaKey);
  const reader = clusterRoleBinding('kubesweep-reader', 'ClusterRole/kubesweep-reader', [
    { kind: 'Group', name: group },
  ]);
  await fill(server, [clusterRole() as Section, reader]);
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const certificate = async (by: Authority, commonName: string) => {
  const { cert, key } = await by.issue({ commonName, organizations: [group] });
  return { 'client-certificate-data': base64(cert), 'client-key-data': base64(key) };
};
const cluster = (more: Section = {}) => ({
  server: server.url,
  'certificate-authority-data': base64(server.ca),
  ...more,
});
/** A plugin of these shell lines. */
async function plugin(lines: string): Promise<Section> {
  const command = join(folder, `plugin-${crypto.randomUUID()}`);
  await writeFile(command, `#!/bin/sh\n${lines}\n`, { mode: 0o700 });
  return { apiVersion: 'client.authentication.k8s.io/v1', command, interactiveMode: 'Never' };
}
const credential = (status: object) => JSON.stringify({ kind: 'ExecCredential', status });

describe('a sweep logs in to a real API server', () => {
  const logins: [name: string, user: string, section: () => Promise<Section>][] = [
    ['a token', 'token-user', async () => ({ token: 'held-token' })],
    [
      'a token file',
      'file-user',
      async () => {
        await writeFile(join(folder, 'token'), 'file-token\n');
        return { tokenFile: join(folder, 'token') };
      },
    ],
    ['a client certificate', 'cert-user', () => certificate(authority, 'cert-user')],
    [
      'an exec plugin that prints a token',
      'exec-user',
      async () => ({ exec: await plugin(`echo '${credential({ token: 'exec-token' })}'`) }),
    ],
    [
      'an exec plugin that prints a client certificate',
      'exec-cert-user',
      async () => {
        const { cert, key } = await authority.issue({ commonName: 'exec-cert-user', organizations: [group] });
        const printed = credential({ clientCertificateData: cert, clientKeyData: key });
        return { exec: await plugin(`cat <<'EOF'\n${printed}\nEOF`) };
      },
    ],
    [
      'an exec plugin whose first token is refused: it is asked again',
      'exec-user',
      async () => {
        const mark = join(folder, 'asked-before');
        const first = credential({ token: 'stale-token' });
        const then = credential({ token: 'exec-token' });
        return {
          exec: await plugin(`if [ -e ${mark} ]; then echo '${then}'; else touch ${mark}; echo '${first}'; fi`),
        };
      },
    ],
  ];
  it.each(logins)('with %s', async (_, user, section) => {
    const before = (await requestsOf(server.auditLog, user)).length;
    const { code, report } = await sweep(cluster(), await section());
    expect(report.clusters).toMatchObject([{ outcome: 'judged', gaps: [] }]);
    expect(code).toBe(0);
    expect((await requestsOf(server.auditLog, user)).length).toBeGreaterThan(before + 25);
  });

  const strangers: [name: string, section: () => Promise<Section>, why: RegExp][] = [
    ['a token that nobody has', async () => ({ token: 'nobody' }), /401/],
    ['a certificate of another CA', async () => certificate(await createAuthority('another CA'), 'cert-user'), /401/],
    [
      'a plugin that fails',
      async () => ({ exec: await plugin('echo "run: login first" >&2; exit 1') }),
      /run: login first/,
    ],
  ];
  it.each(strangers)('not with %s', async (_, section, why) => {
    const { report } = await sweep(cluster(), await section());
    expect(report.coverage).toBe(0);
    expect(report.clusters).toMatchObject([{ why: expect.stringMatching(why) }]);
    expect(report.clusters[0]?.outcome).not.toBe('judged');
  });
});

describe('a sweep trusts a real API server', () => {
  const token = { token: 'held-token' };
  it.each([
    [
      'unverified, where the kubeconfig says so',
      { 'certificate-authority-data': null, 'insecure-skip-tls-verify': true },
    ],
    ['by the name in its certificate', { 'tls-server-name': 'kubernetes.default.svc' }],
  ])('%s', async (_, more) => {
    const { report } = await sweep(cluster(more), token);
    expect(report.clusters).toMatchObject([{ outcome: 'judged', gaps: [] }]);
  });
  it.each([
    ['by another CA', async () => ({ 'certificate-authority-data': base64((await createAuthority()).ca) })],
    ['by no CA but the system’s', async () => ({ 'certificate-authority-data': null })],
    ['by a name that is not in its certificate', async () => ({ 'tls-server-name': 'kube.example.com' })],
  ])('not %s, and sends it no token', async (_, more) => {
    const before = (await requestsOf(server.auditLog, 'token-user')).length;
    const { report } = await sweep(cluster(await more()), token);
    expect(report.coverage).toBe(0);
    expect(report.clusters).toMatchObject([{ why: expect.stringMatching(/CERT|ALTNAME|certificate/i) }]);
    expect(await requestsOf(server.auditLog, 'token-user')).toHaveLength(before);
  });
});
