import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ConfigInput } from '../shared/config.ts';
import { providerNames } from '../shared/model/cluster.ts';
import { serveAws } from './aws/server.ts';
import { serveAzure } from './azure/server.ts';
import type { Estate, Served } from './estate.ts';
import { serveGoogle } from './google/server.ts';
import { serveKubeconfig } from './kubeconfig.ts';
import { createAuthority } from './tls.ts';

export interface ServedEstate extends Served {
  /** A kubesweep.yaml that covers the estate and says that these endpoints may have the bearers. */
  readonly config: string;
}

/** Serves an estate on loopback. `env` leads every client here and to no file or metadata service of this machine. */
export async function serveEstate(estate: Estate): Promise<ServedEstate> {
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
    const config = join(folder, 'kubesweep.yaml');
    await writeFile(config, stringify(configFor(estate)));
    return { env: { ...env, NODE_EXTRA_CA_CERTS: bundle }, config, close };
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

function configFor({ aws, google, azure, kubeconfig, expected }: Estate): ConfigInput {
  const served = { eks: aws, gke: google, aks: azure, kubeconfig };
  return {
    providers: providerNames.filter((name) => served[name]),
    ...(aws ? { eks: { organization: true, role: aws.role } } : {}),
    ...(google ? { gke: { projects: google.projects.map(({ id }) => id), trustEndpoint: true } } : {}),
    ...(azure ? { aks: { trustEndpoint: true } } : {}),
    ...(kubeconfig ? { kubeconfig: { contexts: ['*'] } } : {}),
    ...(expected ? { expected } : {}),
    limits: { timeout: '60s' },
  };
}
