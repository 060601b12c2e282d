import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveAws } from './aws/server.ts';
import { serveAzure } from './azure/server.ts';
import type { Estate, Served } from './estate.ts';
import { serveGoogle } from './google/server.ts';
import { serveKubeconfig } from './kubeconfig.ts';
import { createAuthority } from './tls.ts';

/** Serves an estate on loopback. `env` leads every client here and to no file or metadata service of this machine. */
export async function serveEstate(estate: Estate): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-demo-'));
  const authority = await createAuthority();
  const running: Served[] = [];
  const close = async () => {
    await Promise.all(running.map((one) => one.close()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    if (estate.aws) running.push(await serveAws(estate.aws, { authority }));
    if (estate.google) running.push(await serveGoogle(estate.google, { authority }));
    if (estate.azure) running.push(await serveAzure(estate.azure, { authority }));
    if (estate.kubeconfig) running.push(await serveKubeconfig(estate.kubeconfig, { authority, folder }));
    const env: Record<string, string> = { ...isolated(folder) };
    const roots = [authority.ca];
    for (const one of running) {
      const { NODE_EXTRA_CA_CERTS: file, ...rest } = one.env;
      if (file) roots.push(await readFile(file, 'utf8'));
      Object.assign(env, rest);
    }
    const bundle = join(folder, 'roots.pem');
    await writeFile(bundle, roots.join('\n'));
    return { env: { ...env, NODE_EXTRA_CA_CERTS: bundle }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** No cloud's own tools, profiles or metadata service of this machine may answer for one that is not served. */
function isolated(folder: string): Record<string, string> {
  return {
    HOME: folder,
    AWS_CONFIG_FILE: join(folder, 'no-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-aws-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    METADATA_SERVER_DETECTION: 'none',
    KUBECONFIG: '',
    NO_PROXY: '127.0.0.1,localhost',
  };
}
