import { expect, it } from 'vitest';
import { once, oncePer } from '../../shared/cloud/once.ts';

it('asks once, whoever asks meanwhile', async () => {
  let asked = 0;
  const answer = once(async () => ++asked);
  expect(await Promise.all([answer(), answer()])).toEqual([1, 1]);
  expect(await answer()).toBe(1);
});

it('asks again after a failure, and then no more', async () => {
  let asked = 0;
  const answer = once(async () => {
    asked += 1;
    if (asked === 1) throw new Error('not now');
    return asked;
  });
  const both = await Promise.allSettled([answer(), answer()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(asked).toBe(1);
  expect([await answer(), await answer()]).toEqual([2, 2]);
});

it('asks once a key', async () => {
  const answers = oncePer<string, number>();
  let asked = 0;
  const ask = async () => ++asked;
  expect(await Promise.all(['a', 'b', 'a'].map((key) => answers(key, ask)))).toEqual([1, 2, 1]);
});
