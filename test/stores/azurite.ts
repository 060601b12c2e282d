import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { TokenCredential } from '@azure/core-auth';
import { createAuthority } from '../../demo/tls.ts';

export const account = 'devstoreaccount1';

/** Microsoft's own emulator, over https with a certificate of ours that this process then trusts; bearers checked for issuer, audience and time. */
export async function startAzurite(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-azurite-'));
  const authority = await createAuthority('kubesweep test CA');
  const { cert, key } = await authority.issue({ commonName: 'azurite', hosts: ['127.0.0.1'] });
  await Promise.all([writeFile(join(folder, 'cert.pem'), cert), writeFile(join(folder, 'key.pem'), key)]);
  const main = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');
  const pem = ['--cert', join(folder, 'cert.pem'), '--key', join(folder, 'key.pem')];
  const quiet = ['--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry'];
  const where = ['--blobHost', '127.0.0.1', '--blobPort', '0'];
  const child = spawn(process.execPath, [main, ...where, ...quiet, '--oauth', 'basic', ...pem], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: folder,
  });
  process.once('exit', () => child.kill());
  const port = await listening(child);
  setDefaultCACertificates([...getCACertificates('default'), authority.ca]);
  return {
    url: `https://127.0.0.1:${port}/${account}`,
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const port = /listens on https:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`azurite ended with ${code}: ${said}`)));
  });
}

/** An Entra token in all but its signature, which azurite does not check. */
export function entra(claims: object = {}): TokenCredential {
  const now = Math.floor(Date.now() / 1000);
  const tenant = '11111111-2222-3333-4444-555555555555';
  const payload = {
    aud: 'https://storage.azure.com',
    iss: `https://sts.windows.net/${tenant}/`,
    iat: now - 60,
    nbf: now - 60,
    exp: now + 3600,
    ...claims,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(payload)}.${Buffer.from('unsigned').toString('base64url')}`;
  return { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
}
