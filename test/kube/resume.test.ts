import { expect, test } from 'vitest';
import { large, ordinary } from '../../demo/kubernetes/workloads.ts';
import { collect, gather } from '../../shared/kube/collect.ts';
import { type Collected, finish, fold, newCollected } from '../../shared/kube/collected.ts';
import { plan, type Started, start } from './serve.ts';

const kinds = plan().kinds.filter((kind) => kind !== 'configmaps');
const cases = [
  ['all pods in full', ordinary(), plan({ kinds })],
  ['pods sampled', large(90, { nodes: 2 }, 3), plan({ kinds, maxPods: 40 })],
] as const;

async function sliced(
  served: Started,
  of: ReturnType<typeof plan>,
  pagesASlice: number,
): Promise<{ collected: Collected; slices: number }> {
  let collected = newCollected();
  for (let slices = 1; ; slices++) {
    let left = pagesASlice;
    if (await gather(served.client, of, collected, () => --left === 0)) return { collected, slices };
    collected = JSON.parse(JSON.stringify(collected));
  }
}

test.each(cases)('%s: stopped after every page, or every seventh, equals one go', async (_, objects, of) => {
  const served = await start({ objects }, { pageCap: 12 });
  const once = newCollected();
  expect(await gather(served.client, of, once)).toBe(true);
  const whole = finish(once, kinds, 'not finished');
  expect(whole.gaps).toEqual([]);
  for (const pages of [1, 7]) {
    const { collected, slices } = await sliced(served, of, pages);
    expect(slices).toBeGreaterThan(pages === 1 ? 30 : 4);
    expect(finish(collected, kinds, 'not finished')).toEqual(whole);
  }
  await served.close();
});

test('a resumed slice holds equal pod specs once, those of the checkpoint too', async () => {
  const served = await start({ objects: large(60, {}, 2) }, { pageCap: 20 });
  const of = plan({ kinds: ['pods'] });
  const { collected } = await sliced(served, of, 2);
  const lists =
    collected.objects.pods
      ?.filter(({ metadata }) => metadata?.namespace === 'team-0')
      .map(({ spec }) => spec?.containers) ?? [];
  expect(lists.length).toBe(30);
  expect(new Set(lists).size).toBe(3);
  await served.close();
});

test('stopped by the deadline: what is unfinished is truncated, a kind is in objects or in gaps', async () => {
  const served = await start({ objects: ordinary() }, { pageCap: 5 });
  const collected = newCollected();
  let pages = 0;
  for await (const page of collect(served.client, plan({ kinds }), collected)) {
    fold(collected, page);
    if (++pages === 12) break;
  }
  const { objects, gaps } = finish(collected, kinds, 'the time limit of 10m');
  const missing = kinds.filter((kind) => !objects[kind] && !gaps.some(({ what }) => what === kind));
  expect(missing).toEqual([]);
  expect(gaps.length).toBeGreaterThan(10);
  expect(gaps.every(({ why, detail }) => why === 'truncated' && detail === 'the time limit of 10m')).toBe(true);
  await served.close();
});

test('the client’s signal ends it without gaps of its own', async () => {
  const stop = new AbortController();
  const served = await start({ objects: ordinary(), latencyMs: 30 }, { pageCap: 5 }, { signal: stop.signal });
  setTimeout(() => stop.abort(), 100);
  const collected = newCollected();
  expect(await gather(served.client, plan({ kinds }), collected)).toBe(false);
  expect(collected.gaps).toEqual([]);
  await served.close();
});
