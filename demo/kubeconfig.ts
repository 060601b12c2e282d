import { randomBytes } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Estate, Served } from './estate.ts';
import { type ServedKubernetes, serveKubernetes } from './kubernetes/server.ts';
import type { Authority } from './tls.ts';

const user = 'kubesweep';

/** Clusters that only a kubeconfig knows, logged in to by token, client certificate or exec plugin. */
export async function serveKubeconfig(
  { contexts, current }: NonNullable<Estate['kubeconfig']>,
  { authority, folder }: { readonly authority: Authority; readonly folder: string },
): Promise<Served> {
  const servers: ServedKubernetes[] = [];
  const entries = [];
  for (const [index, { name, login, kubernetes }] of contexts.entries()) {
    const token = randomBytes(24).toString('base64url');
    const server = await serveKubernetes(kubernetes, {
      authority,
      accept: ({ authorization }, peer) =>
        (login === 'client-certificate' ? peer?.subject.CN === user : authorization === `Bearer ${token}`)
          ? user
          : undefined,
    });
    servers.push(server);
    const ca = Buffer.from(server.ca).toString('base64');
    entries.push({
      cluster: { name: `${name}-cluster`, cluster: { server: server.url, 'certificate-authority-data': ca } },
      user: { name: `${name}-user`, user: await loginOf(login, token, index) },
      context: { name, context: { cluster: `${name}-cluster`, user: `${name}-user` } },
    });
  }
  const file = join(folder, 'kubeconfig');
  const document = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': current ?? contexts[0]?.name,
    clusters: entries.map(({ cluster }) => cluster),
    users: entries.map(({ user: one }) => one),
    contexts: entries.map(({ context }) => context),
  };
  // JSON is YAML, and quotes every name whatever it holds.
  await writeFile(file, JSON.stringify(document), { mode: 0o600 });
  return {
    env: { KUBECONFIG: file },
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };

  async function loginOf(login: (typeof contexts)[number]['login'], token: string, index: number): Promise<object> {
    if (login === 'token') return { token };
    if (login === 'client-certificate') {
      const { cert, key } = await authority.issue({ commonName: user, organizations: ['kubesweep:readers'] });
      return {
        'client-certificate-data': Buffer.from(cert).toString('base64'),
        'client-key-data': Buffer.from(key).toString('base64'),
      };
    }
    const plugin = join(folder, `plugin-${index}.sh`);
    const apiVersion = 'client.authentication.k8s.io/v1';
    const credential = JSON.stringify({ apiVersion, kind: 'ExecCredential', status: { token } });
    await writeFile(plugin, `#!/bin/sh\ncat <<'EOF'\n${credential}\nEOF\n`);
    await chmod(plugin, 0o700);
    return { exec: { apiVersion, command: plugin, interactiveMode: 'Never' } };
  }
}
