import { isDenied } from '../errors.ts';
import { oncePer } from './once.ts';

interface Waiting<V> {
  readonly key: string;
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Keys that are asked for within a moment ride in one call, `size` of them at most; each is asked once a process. What
 * an answer does not hold is undefined; a call that fails fails for each of its keys.
 */
export function batched<V>(
  size: number,
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  momentMs = 5,
): (key: string) => Promise<V | undefined> {
  const keep = oncePer<string, V | undefined>(isDenied);
  let waiting: Waiting<V>[] = [];
  const leave = () => {
    const all = waiting;
    waiting = [];
    for (let start = 0; start < all.length; start += size) {
      const some = all.slice(start, start + size);
      ask(some.map(({ key }) => key)).then(
        (answer) => {
          for (const { key, resolve } of some) resolve(answer.get(key));
        },
        (error: unknown) => {
          for (const { reject } of some) reject(error);
        },
      );
    }
  };
  return (key) =>
    keep(
      key,
      () =>
        new Promise((resolve, reject) => {
          if (waiting.push({ key, resolve, reject }) === 1) setTimeout(leave, momentMs);
        }),
    );
}
