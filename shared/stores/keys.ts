import { ConfigError } from '../errors.ts';

/** Names joined by `/`, as every store and file system takes them; else ConfigError. */
export function checkKey(key: string): string {
  const bad = key.split('/').some((name) => name === '' || name === '.' || name === '..');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (bad || !key.isWellFormed() || /[\u0000-\u001f\u007f\\]/.test(key) || Buffer.byteLength(key) > 900)
    throw new ConfigError(`${JSON.stringify(key)} is no key of a store: write names joined by /, none of them . or ..`);
  return key;
}

/** Keys of a bucket that lie under the store's prefix, and what they are called there. */
export interface Keys {
  /** Checks, and puts the prefix in front. */
  full(key: string): string;
  /** For lists: any beginning of a key, `''` too. */
  start(prefix: string): string;
  /** The store's own name for a bucket's key. */
  short(full: string): string;
}

export function keysUnder(prefix: string): Keys {
  const root = prefix ? `${prefix}/` : '';
  return {
    full: (key) => root + checkKey(key),
    start: (given) => root + given,
    short: (full) => full.slice(root.length),
  };
}
