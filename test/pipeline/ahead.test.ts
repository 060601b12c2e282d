import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ahead } from '../../shared/pipeline/ahead.ts';

const items = Array.from({ length: 200 }, (_, i) => i);

it('answers come in order, and never more than eight are asked for ahead of the one in hand', async () => {
  let asked = 0;
  let given = 0;
  let most = 0;
  const answers: number[] = [];
  const ask = async (item: number) => {
    asked += 1;
    most = Math.max(most, asked - given);
    await sleep((item * 7) % 5);
    return item;
  };
  for await (const answer of ahead(items, ask)) {
    answers.push(answer);
    given += 1;
    if (given % 50 === 0) await sleep(20);
  }
  expect(answers).toEqual(items);
  expect(most).toBe(9);
});

it('what fails is thrown at its place, and what came before is not lost', async () => {
  const seen: number[] = [];
  const run = async () => {
    for await (const answer of ahead(items, async (item) => {
      if (item >= 5) throw new Error(`${item}`);
      return item;
    }))
      seen.push(answer);
  };
  await expect(run()).rejects.toThrow(/^5$/);
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

it('who stops early asks for no more', async () => {
  let asked = 0;
  for await (const answer of ahead(items, async (item) => {
    asked += 1;
    if (item > 0) throw new Error('nobody awaits it');
    return item;
  })) {
    expect(answer).toBe(0);
    break;
  }
  await sleep(5);
  expect(asked).toBeLessThanOrEqual(9);
});

it('nothing of nothing', async () => {
  expect(await Array.fromAsync(ahead([], async (item) => item))).toEqual([]);
});
