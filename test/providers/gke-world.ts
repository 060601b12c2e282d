import { vi } from 'vitest';
import { type EstateInput, estateSchema } from '../../demo/estate.ts';
import { type ServedGoogle, type ServeGoogleOptions, serveGoogle } from '../../demo/google/server.ts';
import { type Authority, createAuthority } from '../../demo/tls.ts';
import { type Config, type ConfigInput, configSchema, googleServices } from '../../shared/config.ts';
import type { Cluster, ClusterRef } from '../../shared/model/cluster.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { createGke } from '../../shared/providers/gke/index.ts';

export type Raw = { readonly [key: string]: unknown };
type Project = NonNullable<EstateInput['google']>['projects'][number];

export const ref = (name: string, region = 'europe-west1', account = 'p'): ClusterRef => ({
  provider: 'gke',
  account,
  region,
  name,
  id: `projects/${account}/locations/${region}/clusters/${name}`,
});

export interface GkeWorld {
  readonly served: ServedGoogle;
  readonly authority: Authority;
  config(gke?: ConfigInput['gke']): Config;
  provider(gke?: ConfigInput['gke']): Provider;
  describe(name: string): Promise<Cluster>;
  close(): Promise<void>;
}

/** One project `p` on loopback; the variables of this process lead there until `close`. */
export async function gkeWorld(
  clusters: NonNullable<Project['clusters']>,
  options: Partial<ServeGoogleOptions> = {},
  project: Partial<Project> = {},
): Promise<GkeWorld> {
  const { google } = estateSchema.parse({
    google: { organization: '1', projects: [{ id: 'p', number: '41', clusters, ...project }] },
  });
  if (!google) throw new Error('no Google part');
  const authority = await createAuthority('public roots');
  const served = await serveGoogle(google, { authority, stumbleEvery: 0, ...options });
  for (const [name, value] of Object.entries(served.env)) vi.stubEnv(name, value);
  for (const [name, value] of [
    ['HOME', '/nowhere'],
    ['CLOUDSDK_CONFIG', '/nowhere'],
    ['GCE_METADATA_HOST', '127.0.0.1:9'],
  ] as const)
    vi.stubEnv(name, value);
  const config: GkeWorld['config'] = (gke) =>
    configSchema.parse({
      gke: {
        endpoints: Object.fromEntries(googleServices.map((name) => [name, served.url])),
        trustEndpoint: true,
        ...gke,
      },
    });
  const provider: GkeWorld['provider'] = (gke) => createGke({ config: config(gke), limitMs: 10_000, backOffMs: 10 });
  const shared = provider();
  return {
    served,
    authority,
    config,
    provider,
    describe: async (name) => (await shared.describe(ref(name), new Set(['cluster', 'node-pools']))).cluster,
    async close() {
      vi.unstubAllEnvs();
      await served.close();
    },
  };
}
