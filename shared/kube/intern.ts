import { hash } from 'node:crypto';

/** Characters up to which a question is its own key. */
const short = 256;

/** Holds equal JSON values once. Values that it gave out must not be changed. */
export interface Interner {
  /** The first value that was equal to this one. */
  once<T>(value: T): T;
  /** The value made for an equal question before, else made now. */
  made<T>(question: unknown, make: () => T): T;
  /** The same for a question's bytes, which are read only now. */
  ofBytes<T>(question: Buffer, make: () => T): T;
}

/** Lives as long as one collection; long questions are kept as their hash. */
export function createInterner(): Interner {
  const values = new Map<string, unknown>();
  const answers = new Map<string, unknown>();
  return {
    once<T>(value: T): T {
      if (value === null || typeof value !== 'object') return value;
      return lookup(values, value, () => value);
    },
    made: (question, make) => lookup(answers, question, make),
    ofBytes: (question, make) => keep(answers, `#${hash('sha1', question, 'base64')}`, make),
  };
}

/** For few objects, which cost less than finding out what they share. */
export const noInterner: Interner = {
  once: (value) => value,
  made: (_question, make) => make(),
  ofBytes: (_question, make) => make(),
};

function lookup<T>(map: Map<string, unknown>, question: unknown, make: () => T): T {
  const text = JSON.stringify(question);
  return keep(map, text.length > short ? hash('sha1', text, 'base64') : text, make);
}

function keep<T>(map: Map<string, unknown>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known as T;
  const value = make();
  map.set(key, value);
  return value;
}
