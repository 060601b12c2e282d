import type { Wire } from '../../model/wire.ts';

/** The named fields as JSON has them; a field without a value is left out, like on the wire. */
export function part<T extends object, const K extends keyof T>(from: T, ...names: readonly K[]): Wire<Pick<T, K>> {
  const picked: [string, unknown][] = [];
  for (const name of names) if (from[name] !== undefined) picked.push([String(name), from[name]]);
  return JSON.parse(JSON.stringify(Object.fromEntries(picked))) as Wire<Pick<T, K>>;
}
