import { setTimeout as sleep } from 'node:timers/promises';
import { RemoteError } from '../errors.ts';
import type { Body, ObjectStore } from '../model/store.ts';
import { collect, single } from './bytes.ts';

/**
 * Create-only, safe to repeat: `same` = it is there with these very bytes (a lost response, a retry).
 * Other bytes under the key throw RemoteError: two runs must never share one.
 */
export async function putOnce(store: ObjectStore, key: string, body: Body): Promise<'created' | 'same'> {
  const bytes = await collect(body.bytes);
  if ((await store.putIfAbsent(key, again(body, bytes))) === 'created') return 'created';
  const stored = await store.get(key);
  if (stored && (await collect(stored.body)).equals(bytes)) return 'same';
  throw new RemoteError(`create ${store.location}/${key}`, 'failed', 'it exists already, with other content', {
    code: 'Exists',
    remedy: 'Another run wrote it, or somebody changed it: look at it, then start a new run.',
  });
}

/**
 * Compare-and-swap until the pointer is ours or `newer` says of what stands there that ours is not newer (`kept`).
 * Whatever order the writers come in, the newest stays.
 */
export async function moveForward(
  store: ObjectStore,
  key: string,
  body: Body,
  newer: (old: Buffer) => boolean,
): Promise<'moved' | 'kept'> {
  const bytes = await collect(body.bytes);
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const stored = await store.get(key);
    if (!stored) {
      if ((await store.putIfAbsent(key, again(body, bytes))) === 'created') return 'moved';
    } else {
      const old = await collect(stored.body);
      if (old.equals(bytes)) return 'moved';
      if (!newer(old)) return 'kept';
      if ((await store.replaceIf(key, stored.token, again(body, bytes))) === 'replaced') return 'moved';
    }
    await sleep(Math.random() * Math.min(1_000, 10 * 2 ** attempt));
  }
  throw new RemoteError(`replace ${store.location}/${key}`, 'throttled', 'others changed it 30 times in a row', {
    remedy: 'Run fewer sweeps into one store at a time.',
  });
}

const again = (body: Body, bytes: Buffer): Body => ({ ...body, bytes: single(bytes) });
