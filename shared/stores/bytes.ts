import type { Readable } from 'node:stream';
import type { RemoteError } from '../errors.ts';

/** A single request carries at most this; more goes up in parts of this size. */
export const partSize = 8 * 1024 * 1024;

/** Buffers of exactly `size` bytes, the last one smaller; at least one, which may be empty. */
export async function* parts(bytes: AsyncIterable<Uint8Array>, size: number = partSize): AsyncGenerator<Buffer, void> {
  let held: Uint8Array[] = [];
  let length = 0;
  let first = true;
  for await (const chunk of bytes) {
    for (let rest = chunk; rest.length; ) {
      if (length === size) {
        yield Buffer.concat(held);
        [held, length, first] = [[], 0, false];
      }
      const piece = rest.subarray(0, size - length);
      held.push(piece);
      length += piece.length;
      rest = rest.subarray(piece.length);
    }
  }
  if (first || length) yield Buffer.concat(held);
}

/** The first part, the second if there is one, and the rest: a body of one part needs no upload in parts. */
export async function begun(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly first: Buffer; readonly second: Buffer | undefined; readonly rest: AsyncIterable<Buffer> }> {
  const rest = parts(bytes);
  const first = (await rest.next()).value ?? Buffer.alloc(0);
  return { first, second: (await rest.next()).value ?? undefined, rest };
}

/** Bytes that are all there, as a body has them. */
export async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** All bytes; for what is known to be small. */
export async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A body as it arrives; what breaks it, or a minute without a byte, is a RemoteError. */
export async function* arriving(
  stream: Readable,
  explain: (error: unknown) => RemoteError,
  idleMs = 60_000,
): AsyncGenerator<Uint8Array> {
  const late = () => stream.destroy(Object.assign(new Error(`no byte for ${idleMs / 1000} s`), { code: 'ETIMEDOUT' }));
  let idle = setTimeout(late, idleMs);
  try {
    for await (const chunk of stream) {
      clearTimeout(idle);
      yield chunk as Uint8Array;
      idle = setTimeout(late, idleMs);
    }
  } catch (error) {
    throw explain(error);
  } finally {
    clearTimeout(idle);
  }
}
