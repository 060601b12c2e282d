import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { embeddedEstate } from '../../demo/estate/index.ts';
import type { Served } from '../../demo/estate.ts';
import { serveEstate } from '../../demo/serve.ts';
import { handler as discover } from '../../functions/aws/discover.ts';
import { handler as scan } from '../../functions/aws/scan.ts';
import { handler as summarise } from '../../functions/aws/summarise.ts';

const context = { getRemainingTimeInMillis: () => 900_000 };
let served: Served;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubesweep-test-'));
  const { aws } = embeddedEstate();
  served = await serveEstate({ ...(aws ? { aws } : {}) });
  const config = join(folder, 'kubesweep.yaml');
  await writeFile(
    config,
    `providers: [eks]\neks: { organization: true, role: kubesweep-read }\nlimits: { timeout: 20s }\nreports: { out: ${join(folder, 'out')} }\n`,
  );
  for (const [name, value] of Object.entries({ ...served.env, KUBESWEEP_CONFIG: config })) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await served.close();
  await rm(folder, { recursive: true });
});

/** What a queue or a state machine would carry. */
const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const listed = async (key: string): Promise<{ run: string; cluster?: string; account?: string }[]> =>
  JSON.parse(await readFile(join(folder, 'out', key), 'utf8'));

describe('the three AWS handlers, joined by JSON', () => {
  it('from discovery to summary', async () => {
    const { run, inventory, clusters, lost } = wire(
      await discover({ trigger: 'schedule', scheduledFor: '2026-11-24T02:00:00Z' }),
    );
    expect(clusters).toBeGreaterThanOrEqual(4);
    expect(lost).toBeGreaterThanOrEqual(1);
    for (const event of await listed(inventory)) {
      let result = wire(await scan(event, context));
      for (let slices = 0; result.status === 'PARTIAL' && slices < 5; slices += 1)
        result = wire(await scan(result, context));
      expect(result.status).toBe('DONE');
    }
    const summary = wire(await summarise({ run }));
    expect(summary).toMatchObject({ run, complete: true, clusters });
    expect(summary.open.critical).toBeGreaterThan(0);
    expect(summary.coverage).toBeGreaterThan(0);
    expect(summary.coverage).toBeLessThan(1);
    const pointer = JSON.parse(await readFile(join(folder, 'out/latest/summary.json'), 'utf8'));
    expect(pointer.runId).toBe(run);
    expect(await readFile(join(folder, 'out/latest/report.html'), 'utf8')).toContain('Content-Security-Policy');
  }, 60_000);

  it('a scan that runs out of time goes on from its checkpoint, and ends as one that did not', async () => {
    const { run, inventory } = await discover({
      trigger: 'manual',
      seed: 'slices',
      scope: { clusters: ['shop-prod'] },
    });
    const cluster = (await listed(inventory)).find((event) => event.cluster)?.cluster ?? '';
    let slices = 0;
    let result = await scan({ run, cluster }, { getRemainingTimeInMillis: () => 45_001 });
    for (; result.status === 'PARTIAL' && slices < 12; slices += 1)
      result = await scan(result, { getRemainingTimeInMillis: () => (slices < 4 ? 45_001 : 900_000) });
    expect(result.status).toBe('DONE');
    expect(slices).toBeGreaterThanOrEqual(2);
  }, 60_000);

  it.each([
    [discover, { role: 'arn:aws:iam::1:role/x' }, /event\..*Unrecognized key: "role"/],
    [discover, { scope: { endpoint: 'https://evil' } }, /Unrecognized key: "endpoint"/],
    [discover, { scope: { providers: ['kubeconfig'] } }, /event\.scope\.providers/],
    [scan, { run: '../../etc', cluster: 'x' }, /event\.run: no run id/],
    [scan, { run: '20261124T020000Z-00000000', cluster: 'x' }, /has no run/],
    [summarise, { run: '20261124T020000Z-00000000', token: 'x' }, /Unrecognized key: "token"/],
  ])('events carry identifiers only: %o %j', async (handler, event, message) => {
    await expect(handler(event as never, context)).rejects.toThrow(message);
  });
});
