import { expect, it } from 'vitest';
import { batched } from '../../shared/cloud/batch.ts';
import { RemoteError } from '../../shared/errors.ts';

function counted(answer: (keys: readonly string[]) => Map<string, string>) {
  const asked: (readonly string[])[] = [];
  const ask = batched<string>(3, async (keys) => {
    asked.push(keys);
    return answer(keys);
  });
  return { asked, ask };
}
const echo = (keys: readonly string[]) => new Map(keys.map((key) => [key, key.toUpperCase()]));

it('rides in one call with whoever asks at the same moment, and asks nothing twice', async () => {
  const { asked, ask } = counted(echo);
  expect(await Promise.all(['a', 'b', 'a'].map(ask))).toEqual(['A', 'B', 'A']);
  expect(await ask('b')).toBe('B');
  expect(asked).toEqual([['a', 'b']]);
});

it('sends no call more than it takes', async () => {
  const { asked, ask } = counted(echo);
  await Promise.all(['a', 'b', 'c', 'd'].map(ask));
  expect(asked).toEqual([['a', 'b', 'c'], ['d']]);
});

it('what the answer does not hold is undefined, and known to be', async () => {
  const { asked, ask } = counted(() => new Map());
  expect([await ask('a'), await ask('a')]).toEqual([undefined, undefined]);
  expect(asked).toHaveLength(1);
});

it.each([
  ['denied', 1],
  ['throttled', 2],
] as const)('a call that is %s fails for each of its keys and is made %i times', async (reason, calls) => {
  const { asked, ask } = counted(() => {
    throw new RemoteError('x', reason, 'no');
  });
  const outcomes = await Promise.allSettled([ask('a'), ask('b')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(ask('a')).rejects.toThrow('x: no');
  expect(asked).toHaveLength(calls);
});
