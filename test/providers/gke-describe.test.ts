import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { googleCanaries, googleEstate } from '../../demo/estate/google.ts';
import type { Cluster } from '../../shared/model/cluster.ts';
import { pitfalls as ofClusters } from './gke-pitfalls.ts';
import { poolPitfalls } from './gke-pitfalls-pools.ts';
import { type GkeWorld, gkeWorld, ref } from './gke-world.ts';

const pitfalls = [...ofClusters, ...poolPitfalls];

describe('what GKE answers, through the SDK', () => {
  let world: GkeWorld;
  beforeAll(async () => {
    world = await gkeWorld(
      pitfalls.map(([, body], index) => ({ cluster: { name: `c${index}`, location: 'europe-west1', ...body } })),
    );
  });
  afterAll(() => world.close());
  it.each(pitfalls.map(([says, , expected], index) => [says, index, expected] as const))(
    '%s',
    async (_, index, expected) => {
      const cluster = await world.describe(`c${index}`);
      expect(cluster).toMatchObject(expected);
      expect(JSON.stringify(cluster)).not.toMatch(/CANARY|"_\w+":/);
    },
  );
});

const versions: readonly (readonly [version: string, channel: string, support: Cluster['support']])[] = [
  ['1.33.1-gke.99', 'REGULAR', 'standard'],
  ['1.34.1-gke.1', '', 'standard'],
  ['1.30.14-gke.1150000', 'EXTENDED', 'extended'],
  ['1.30.14-gke.1150000', 'STABLE', 'unsupported'],
  ['1.27.3-gke.1', 'EXTENDED', 'unsupported'],
  ['1.99.0-gke.1', 'RAPID', undefined],
  ['', 'RAPID', undefined],
];

describe('support of a version', () => {
  it('is what the location offers, asked once', async () => {
    const world = await gkeWorld(
      versions.map(([currentMasterVersion, channel], index) => ({
        cluster: {
          name: `v${index}`,
          location: 'europe-west1',
          currentMasterVersion,
          releaseChannel: channel ? { channel } : {},
        },
      })),
    );
    const provider = world.provider();
    const seen = await Promise.all(
      versions.map((_, index) => provider.describe(ref(`v${index}`), new Set(['cluster', 'versions']))),
    );
    expect(seen.map(({ cluster }) => cluster.support)).toEqual(versions.map(([, , support]) => support));
    const asked = world.served.requests.filter(({ path }) => path.includes('serverConfig'));
    expect(asked).toHaveLength(1);
    await world.close();
  });
});

describe('what must not leave the answer', () => {
  it('keeps clientKey and password out of the cluster, though the API sent them', async () => {
    const entry = googleEstate().projects[0]?.clusters?.find(({ cluster }) => cluster.name === 'ml-gpu');
    const world = await gkeWorld([{ cluster: { ...entry?.cluster, name: 'ml', location: 'europe-west1' } }]);
    const sent = JSON.stringify([...world.served.clusters.values()].map(({ body }) => body));
    const kept = JSON.stringify(await world.describe('ml'));
    for (const canary of Object.values(googleCanaries)) {
      expect(sent).toContain(canary);
      expect(kept).not.toContain(canary);
    }
    expect(kept).not.toContain('"_');
    await world.close();
  });
});
