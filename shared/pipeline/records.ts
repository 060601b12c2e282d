import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { RemoteError } from '../errors.ts';
import type { Body, ObjectStore } from '../model/store.ts';
import { collect } from '../stores/bytes.ts';

const gzipped = promisify(gzip);
const inflated = promisify(gunzip);
/** A stored record is ours, but a bucket can be written by others: bound what it inflates to. */
const maxRecord = 512 * 1024 * 1024;

/** JSON text as a body; deterministic bytes, so that a retry writes what the first try wrote. */
export function json(value: unknown): Body {
  return { bytes: once(Buffer.from(`${JSON.stringify(value)}\n`)), contentType: 'application/json' };
}

export async function gzippedJson(value: unknown): Promise<Body> {
  const bytes = await gzipped(Buffer.from(JSON.stringify(value)), { level: 6 });
  return { bytes: once(bytes), contentType: 'application/json', contentEncoding: 'gzip' };
}

/** A stream of text as a body. */
export function text(chunks: AsyncIterable<string>, contentType: string): Body {
  return {
    contentType,
    bytes: (async function* () {
      for await (const chunk of chunks) yield Buffer.from(chunk);
    })(),
  };
}

/** The record under a key, or undefined where there is none. One that is no JSON throws RemoteError. */
export async function readJson<T>(store: ObjectStore, key: string): Promise<T | undefined> {
  const stored = await store.get(key);
  if (!stored) return undefined;
  const bytes = await collect(stored.body);
  try {
    const plain =
      bytes[0] === 0x1f && bytes[1] === 0x8b ? await inflated(bytes, { maxOutputLength: maxRecord }) : bytes;
    return JSON.parse(plain.toString('utf8')) as T;
  } catch (cause) {
    const remedy = 'Delete the object and run the sweep again.';
    throw new RemoteError(`read ${key}`, 'failed', `${store.location}/${key} holds no JSON record`, { remedy, cause });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
