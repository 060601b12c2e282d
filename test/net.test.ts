import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createAuthority } from '../demo/tls.ts';

/** A process of its own, because Node reads the system's CAs once. Prints what a client without a CA of its own gets. */
const script = (url: string) => `
  import { createClient } from ${JSON.stringify(new URL('../shared/kube/client.ts', import.meta.url).href)};
  import { version } from ${JSON.stringify(new URL('../shared/kube/ask.ts', import.meta.url).href)};
  const client = createClient({ url: ${JSON.stringify(url)}, tls: {}, credentials: async () => ({}) });
  console.log(await version(client).catch((error) => error.code));
  client.close();`;

describe('system CAs', () => {
  it.each([
    ['the operating system knows the CA', true, 'v1.33.4'],
    ['it does not', false, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ])('count where a connection names no CA: %s', async (_, known, said) => {
    const { ca, issue } = await createAuthority();
    const server = createServer(await issue({ commonName: 'api', hosts: ['127.0.0.1'] }), (_request, response) => {
      response.end(JSON.stringify({ gitVersion: 'v1.33.4' }));
    });
    const folder = await mkdtemp(join(tmpdir(), 'kubesweep-ca-'));
    try {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await writeFile(join(folder, 'ca.pem'), known ? ca : (await createAuthority('another CA')).ca);
      const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script(url)], {
        env: { PATH: process.env.PATH, SSL_CERT_FILE: join(folder, 'ca.pem'), SSL_CERT_DIR: folder },
      });
      expect(stdout.trim()).toBe(said);
    } finally {
      server.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
