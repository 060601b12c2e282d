import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { estateSchema, type Served } from '../../demo/estate.ts';
import { serveKubeconfig } from '../../demo/kubeconfig.ts';
import { large, wellKept } from '../../demo/kubernetes/workloads.ts';
import { createAuthority } from '../../demo/tls.ts';
import { startWorld } from '../../functions/wire.ts';
import { checkConfig } from '../../shared/config-text.ts';
import { runId } from '../../shared/layout.ts';
import { sweep } from '../../shared/pipeline.ts';
import { memoryStore } from '../../shared/stores/memory.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubesweep-coverage-'));
  const { kubeconfig } = estateSchema.parse({
    kubeconfig: {
      contexts: [
        { name: 'large', kubernetes: { objects: large(19_870) } },
        { name: 'blind', kubernetes: { objects: wellKept(), denied: ['*'] } },
        { name: 'aggregated', kubernetes: { objects: wellKept() } },
      ],
    },
  });
  if (!kubeconfig) throw new Error('no estate');
  served = await serveKubeconfig(kubeconfig, { authority: await createAuthority(), folder });
}, 240_000);
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

const run = async (contexts: string[], more: object = {}) => {
  const config = checkConfig({ providers: ['kubeconfig'], kubeconfig: { contexts }, ...more }, String);
  const world = await startWorld(config, {
    signal: new AbortController().signal,
    progress: () => undefined,
    store: memoryStore(),
    env: served.env,
  });
  const now = new Date();
  return sweep(world, { id: runId(now, contexts.join()), startedAt: now.toISOString(), narrowed: false, tool: 't' });
};

describe('thirty unknowns do not drown in sixty thousand passes', () => {
  it('a cluster that denies every list beside one of 20,000 pods gives at most 55 %', async () => {
    const { coverage, grade, clusters } = await run(['large', 'blind']);
    expect(coverage).toBeLessThanOrEqual(0.55);
    expect(coverage).toBeGreaterThan(0.4);
    expect(grade).toBeUndefined();
    expect(clusters.find(({ ref }) => ref.name === 'large')?.counts.pods).toBeGreaterThanOrEqual(19_900);
  }, 240_000);

  it('above maxPods the report says what was sampled', async () => {
    const { clusters } = await run(['large'], { sampling: { maxPods: 1_000 } });
    const [sample] = clusters[0]?.samples ?? [];
    expect(sample).toMatchObject({ kind: 'pods' });
    expect(sample?.total).toBeGreaterThanOrEqual(19_900);
    expect(sample?.read).toBeLessThanOrEqual(1_000);
    expect(clusters[0]?.unknown).toBeGreaterThan(0);
  }, 240_000);
});
