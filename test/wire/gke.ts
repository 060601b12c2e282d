import { vi } from 'vitest';
import { type EstateInput, estateSchema } from '../../demo/estate.ts';
import { serveGoogle } from '../../demo/google/server.ts';
import { type Authority, createAuthority } from '../../demo/tls.ts';
import { googleCalls } from '../../shared/cloud/calls-google.ts';
import { configSchema, googleServices } from '../../shared/config.ts';
import { createGke } from '../../shared/providers/gke/index.ts';
import { account, cluster } from './gke-base.ts';
import type { WireWorld } from './pairs.ts';

let authority: Promise<Authority> | undefined;

/** One project `acme-shop` with one cluster `shop` in europe-west1, and nothing wrong in either. */
export const world: WireWorld = {
  base: (): EstateInput => ({
    google: { organization: '1', projects: [{ ...account(), clusters: [{ cluster: cluster() }] }] },
  }),
  anchors: { cluster: ['google', 'projects', 0, 'clusters', 0], account: ['google', 'projects', 0] },
  operations: (fact) => {
    const serves = fact === 'flow-logs' ? 'network' : fact === 'identity-policies' ? 'audit-config' : fact;
    return googleCalls.filter((call) => call.serves === serves).map(({ operation }) => operation);
  },
  async serve(estate, refuses) {
    const { google } = estateSchema.parse(estate);
    const [project] = google?.projects ?? [];
    const body = project?.clusters[0]?.cluster;
    if (!google || !project || !body) throw new Error('no cluster in the estate');
    authority ??= createAuthority('public roots');
    const served = await serveGoogle(google, { authority: await authority, stumbleEvery: 0, refuses });
    for (const [name, value] of Object.entries({ ...served.env, HOME: '/nowhere', CLOUDSDK_CONFIG: '/nowhere' }))
      vi.stubEnv(name, value);
    const endpoints = Object.fromEntries(googleServices.map((name) => [name, served.url]));
    const config = configSchema.parse({ gke: { endpoints, trustEndpoint: true } });
    const { id } = project;
    const [name, region] = [String(body.name), String(body.location)];
    return {
      provider: createGke({ config, limitMs: 10_000, backOffMs: 5 }),
      ref: { provider: 'gke', account: id, region, name, id: `projects/${id}/locations/${region}/clusters/${name}` },
      account: { provider: 'gke', id },
      region: undefined,
      close: () => served.close(),
    };
  },
};
