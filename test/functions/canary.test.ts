import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canaryStrings } from '../../demo/canaries.ts';
import { googleCanaries } from '../../demo/estate/google.ts';
import { embeddedEstate } from '../../demo/estate/index.ts';
import { estateSchema } from '../../demo/estate.ts';
import { serveKubeconfig } from '../../demo/kubeconfig.ts';
import { hostile } from '../../demo/kubernetes/workloads.ts';
import { type ServedEstate, serveEstate } from '../../demo/serve.ts';
import { createAuthority } from '../../demo/tls.ts';
import { startWorld } from '../../functions/wire.ts';
import { checkConfig } from '../../shared/config-text.ts';
import { clusterKey, runId } from '../../shared/layout.ts';
import { discover, scan } from '../../shared/pipeline.ts';
import { kubesweep, type Ran } from './run.ts';

/** Secrets of workloads, and those that only a cloud's answer holds. */
const canaries = [...canaryStrings, ...Object.values(googleCanaries)];
let served: ServedEstate;
let folder: string;
let ran: Ran;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubesweep-canary-'));
  served = await serveEstate(embeddedEstate());
  ran = await kubesweep(
    ['sweep', '--config', served.config, '--profile', 'all', '--keep-snapshots', '--debug', '--out', 'out'],
    {
      cwd: folder,
      env: served.env,
    },
  );
}, 120_000);
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** Every file under a folder as text, inflated where it is gzip. */
async function texts(path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const name = join(entry.parentPath, entry.name);
    found.set(name, (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'));
  }
  return found;
}
/** As it stands, and as it stands inside base64, whatever comes before it. */
const forms = (canary: string) => [
  canary,
  ...[0, 1, 2].map((before) =>
    Buffer.from(`${'x'.repeat(before)}${canary}`)
      .toString('base64')
      .slice(4, -4),
  ),
];
const holds = (text: string, canary: string) => forms(canary).some((form) => text.includes(form));
const leaks = (all: ReadonlyMap<string, string>) =>
  [...all].flatMap(([name, text]) =>
    canaries.filter((canary) => holds(text, canary)).map((canary) => `${name}: ${canary}`),
  );

describe('what must never leave a cluster', () => {
  it('stands in the estate, so that the test can fail', () => {
    const estate = JSON.stringify(embeddedEstate());
    expect(canaries.filter((canary) => !holds(estate, canary))).toEqual([]);
    expect(canaries.length).toBeGreaterThan(8);
  });

  it('is in no report, snapshot, log, stdout or --debug output of a sweep', async () => {
    expect(ran.code).toBe(0);
    const all = await texts(join(folder, 'out'));
    expect([...all.keys()].filter((name) => name.endsWith('.json.gz')).length).toBeGreaterThan(16);
    expect(leaks(new Map([...all, ['stdout', ran.stdout], ['stderr', ran.stderr]]))).toEqual([]);
  });

  it('is in no checkpoint', async () => {
    const { kubeconfig } = estateSchema.parse({
      kubeconfig: { contexts: [{ name: 'hostile', kubernetes: { objects: hostile() } }] },
    });
    if (!kubeconfig) throw new Error('no estate');
    const one = await serveKubeconfig(kubeconfig, { authority: await createAuthority(), folder });
    const given = { providers: ['kubeconfig'], reports: { out: join(folder, 'slices') } };
    const world = await startWorld(checkConfig(given, String), {
      env: one.env,
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    const now = new Date();
    const run = { id: runId(now, 'canary'), startedAt: now.toISOString(), narrowed: true, tool: 'test' };
    const { clusters } = await discover(world, run);
    for (const ref of clusters)
      for (let slice = 0; slice < 8; slice += 1)
        await scan(world, { run: run.id, cluster: clusterKey(ref), slice }, { budget: 0 });
    const all = await texts(join(folder, 'slices/work'));
    await one.close();
    expect(all.size).toBeGreaterThan(0);
    expect(leaks(all)).toEqual([]);
  });

  it('a leak would be seen', async () => {
    await writeFile(join(folder, 'leak'), `x${canaries[0]}y`);
    expect(leaks(await texts(folder))).toEqual([`${join(folder, 'leak')}: ${canaries[0]}`]);
  });
});
