import { expect } from 'vitest';
import type { Body, ObjectStore } from '../../shared/model/store.ts';
import { moveForward, putOnce } from '../../shared/stores/conditional.ts';

export type Lack =
  /** Takes a compare-and-swap that comes in parts whatever stands there. */
  | 'large-swap'
  /** Forgets the content type of an upload that comes in parts. */
  | 'large-type'
  /** Lists in the order of UTF-16 units, which differs from bytes beyond U+FFFF. */
  | 'byte-order';

export interface Fixture {
  /** A store under this prefix of a bucket that is there; each call a new one, as another process would open it. */
  open(prefix: string): Promise<ObjectStore>;
  /** A store that may be neither read nor written; or, where the server asks nobody for permission, one that proves so. */
  readonly denied:
    | { open(): Promise<ObjectStore>; after?(): void; readonly named: RegExp }
    | { checksNobody(): Promise<ObjectStore> };
  /** A bucket that is not there. A folder is made at need: undefined. */
  missing?(): Promise<ObjectStore>;
  /** Where an independent server does otherwise than the cloud that it stands for; the contract expects just that. */
  readonly lacks?: readonly Lack[];
  /** What the server says of an object, by its key in the bucket; a folder keeps only bytes. */
  described?(key: string): Promise<{ readonly contentType?: string; readonly contentEncoding?: string }>;
  /** Objects that the server lists at once. */
  readonly pageSize: number;
  close(): Promise<void>;
}

export const bodyOf = (data: string | Uint8Array, more: Partial<Body> = {}): Body => ({
  contentType: 'application/json',
  bytes: (async function* () {
    yield Buffer.from(data);
  })(),
  ...more,
});

export async function bytesAt(store: ObjectStore, key: string): Promise<Buffer | undefined> {
  const stored = await store.get(key);
  return stored && Buffer.concat(await Array.fromAsync(stored.body));
}
export const textAt = async (store: ObjectStore, key: string) => (await bytesAt(store, key))?.toString();

/** Whatever a server stores although its answer got lost is known again. `serve`: a new one, that loses its first answer. */
export async function survivesLoss(
  serve: () => Promise<AsyncDisposable & { open(bucket: string): Promise<ObjectStore> }>,
  size: number,
): Promise<void> {
  const body = () => bodyOf(Buffer.alloc(size, '1'));
  {
    await using server = await serve();
    expect(await putOnce(await server.open('reports'), 'summary.json', body())).toBe('same');
  }
  await using server = await serve();
  const store = await server.open('reports');
  await store.put('latest', bodyOf('0'));
  expect(await moveForward(store, 'latest', body(), (old) => old.toString() === '0')).toBe('moved');
  expect((await bytesAt(store, 'latest'))?.length).toBe(size);
}

export const orders = {
  utf8: (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b)),
  utf16: (a: string, b: string) => (a < b ? -1 : 1),
};

/** Bytes that do not compress, in pieces of uneven size. */
export async function* noise(size: number, hash?: { update(data: Uint8Array): unknown }): AsyncGenerator<Uint8Array> {
  let state = 1;
  for (let at = 0; at < size; ) {
    const piece = Buffer.alloc(Math.min(size - at, 70_001 + (at % 977)));
    for (let n = 0; n + 4 <= piece.length; n += 4) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      piece.writeInt32LE(state, n);
    }
    hash?.update(piece);
    at += piece.length;
    yield piece;
  }
}
