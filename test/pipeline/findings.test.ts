import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { keys } from '../../shared/layout.ts';
import type { ClusterRef } from '../../shared/model/cluster.ts';
import type { ObjectStore } from '../../shared/model/store.ts';
import { findingsOf } from '../../shared/pipeline/findings.ts';
import { json } from '../../shared/pipeline/records.ts';
import { summarise } from '../../shared/pipeline.ts';
import { memoryStore } from '../../shared/stores/memory.ts';
import { runAt, worldOf } from './world.ts';

const run = runAt(3);
const refs = Array.from({ length: 40 }, (_, i): ClusterRef => {
  const name = `c${String(i).padStart(2, '0')}`;
  return { provider: 'eks', account: '1', region: 'r', name, id: `eks/${name}` };
});
const roll = { run, clusters: refs, accounts: [], lost: [], tried: [] };

/** Every tenth cluster has no scan; of one reading of scans, how many were under way at once. */
async function slowStore() {
  const inner = memoryStore();
  for (const [i, ref] of refs.entries()) {
    const scan = { run: run.id, ref, outcome: 'judged', startedAt: '', endedAt: '', counts: {}, tally: [] };
    const findings = [{ id: ref.name, ruleId: 'x', severity: 'low', status: 'fail', origin: { cluster: ref } }];
    const whole = {
      ...scan,
      findings: findings.map((one) => ({ ...one, resource: { kind: 'Pod', name: 'p' }, context: {}, message: 'm' })),
    };
    if (i % 10)
      await inner.put(
        keys.scan(run.id, ref),
        json({ ...whole, gaps: [], samples: [], notServed: [], inventory: [], calls: {} }),
      );
  }
  await inner.put(keys.roll(run.id), json(roll));
  const reading = { now: 0, most: 0 };
  const store: ObjectStore = {
    ...inner,
    async get(key) {
      if (!key.includes('/clusters/')) return inner.get(key);
      reading.now += 1;
      reading.most = Math.max(reading.most, reading.now);
      await sleep(2);
      reading.now -= 1;
      return inner.get(key);
    },
  };
  return { store, reading };
}
const expected = refs.filter((_, i) => i % 10).map(({ name }) => name);

it('scans are read several at a time, and their findings come in the order of the roll', async () => {
  const { store, reading } = await slowStore();
  const found = await Array.fromAsync(findingsOf(store, roll, [], '2026-11-24'));
  expect(found.map(({ id }) => id)).toEqual(expected);
  expect(reading.most).toBeGreaterThan(4);
  expect(reading.most).toBeLessThanOrEqual(9);
});

it('so does the summary', async () => {
  const { store, reading } = await slowStore();
  const { clusters } = await summarise(worldOf([], { store }), { run: run.id });
  expect(clusters).toHaveLength(refs.length);
  expect(clusters.filter(({ outcome }) => outcome === 'judged')).toHaveLength(expected.length);
  expect(reading.most).toBeGreaterThan(4);
  expect(reading.most).toBeLessThanOrEqual(9);
});
