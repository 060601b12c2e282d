import { describe, expect, it, vi } from 'vitest';
import { keys } from '../../shared/layout.ts';
import type { Report } from '../../shared/model/report.ts';
import { publish } from '../../shared/pipeline/publish.ts';
import { json } from '../../shared/pipeline/records.ts';
import type { World } from '../../shared/pipeline/world.ts';
import { memoryStore } from '../../shared/stores/memory.ts';
import { reportOf, runAt, stored, worldOf } from './world.ts';

async function* none() {}
const published = (world: World, report: Report) => publish.report(world, report, none);
const latest = async (world: World) => JSON.parse((await stored(world, keys.latest)) ?? '{}').runId;
const page = (world: World) => stored(world, keys.latestReport('html'));

describe('latest', () => {
  it('moves with a whole run, and its page is a copy', async () => {
    const world = worldOf();
    const findings = vi.fn(none);
    await publish.report(world, reportOf(runAt(2)), findings);
    expect(await latest(world)).toBe(runAt(2).id);
    expect(await page(world)).toBe(await stored(world, keys.report(runAt(2).id, 'html')));
    expect(findings).toHaveBeenCalledTimes(world.config.reports.formats.length);
  });

  it.each([
    ['narrowed by flags', reportOf(runAt(3, { narrowed: true }))],
    ['interrupted', reportOf(runAt(3), true)],
  ])('stays where it was for a run that was %s', async (_, report) => {
    const world = worldOf();
    await published(world, reportOf(runAt(2)));
    const before = await page(world);
    await published(world, report);
    expect(await latest(world)).toBe(runAt(2).id);
    expect(await page(world)).toBe(before);
    expect(await stored(world, keys.summary(report.run.id))).toBeDefined();
  });

  it('never goes back: an older run that ends later leaves pointer and page alone', async () => {
    const world = worldOf();
    await published(world, reportOf(runAt(3)));
    const before = await page(world);
    await published(world, reportOf(runAt(2)));
    expect(await latest(world)).toBe(runAt(3).id);
    expect(await page(world)).toBe(before);
  });

  it('of a cluster never goes back either', async () => {
    const world = worldOf();
    const ref = { provider: 'eks', account: '1', region: 'r', name: 'c', id: 'arn:c' } as const;
    for (const hour of [3, 2]) await publish.pointCluster(world, ref, runAt(hour).id, `scan-${hour}`);
    expect(JSON.parse((await stored(world, keys.latestCluster(ref))) ?? '')).toMatchObject({ key: 'scan-3' });
  });
});

describe('the commit marker', () => {
  it('is create-only: a run that shares an id cannot overwrite it, and its retry is no error', async () => {
    const world = worldOf();
    const report = reportOf(runAt(2));
    await published(world, report);
    await published(world, report);
    await expect(published(world, { ...report, unknown: 7 })).rejects.toMatchObject({ code: 'Exists' });
    expect(JSON.parse((await stored(world, keys.summary(report.run.id))) ?? '')).toMatchObject({ unknown: 0 });
  });

  it('is create-only too when another summary is written meanwhile', async () => {
    const store = memoryStore();
    const report = reportOf(runAt(2));
    const world = worldOf([], {
      store: {
        ...store,
        async put(key, body) {
          if (key.endsWith('report.html')) await store.putIfAbsent(keys.summary(report.run.id), json({ theirs: true }));
          await store.put(key, body);
        },
      },
    });
    await expect(published(world, report)).rejects.toMatchObject({ code: 'Exists' });
    expect(JSON.parse((await stored(world, keys.summary(report.run.id))) ?? '')).toEqual({ theirs: true });
    expect(await latest(world)).toBeUndefined();
  });

  it('comes last: where a report cannot be stored there is none, and latest stays', async () => {
    const full = new Error('no space');
    const store = memoryStore();
    const world = worldOf([], {
      store: { ...store, put: (key, body) => (/html$/.test(key) ? Promise.reject(full) : store.put(key, body)) },
    });
    await expect(published(world, reportOf(runAt(2)))).rejects.toBe(full);
    expect(await Array.fromAsync(world.store.list(''))).toEqual([keys.report(runAt(2).id, 'json')]);
  });
});
