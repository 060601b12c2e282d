import type { ObjectStore } from '../model/store.ts';
import { collect, single } from './bytes.ts';

/** For `--out -` and for commands that store nothing: lives as long as the process. */
export function memoryStore(): ObjectStore {
  const objects = new Map<string, { readonly bytes: Buffer; readonly token: string }>();
  let writes = 0;
  const keep = (key: string, bytes: Buffer) => {
    writes += 1;
    objects.set(key, { bytes, token: String(writes) });
  };
  return {
    location: 'memory:',
    async get(key) {
      const stored = objects.get(key);
      return stored && { body: single(stored.bytes), token: stored.token };
    },
    async put(key, body) {
      keep(key, await collect(body.bytes));
    },
    async putIfAbsent(key, body) {
      const bytes = await collect(body.bytes);
      if (objects.has(key)) return 'exists';
      keep(key, bytes);
      return 'created';
    },
    async replaceIf(key, token, body) {
      const bytes = await collect(body.bytes);
      if (objects.get(key)?.token !== token) return 'changed';
      keep(key, bytes);
      return 'replaced';
    },
    async *list(prefix) {
      yield* [...objects.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    },
  };
}
