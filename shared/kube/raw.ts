/** JSON of which nothing is known: types of hostile answers are checked, not trusted. */
export type Raw = { readonly [key: string]: unknown };
export type Loose = { [key: string]: unknown };

export const isObject = (value: unknown): value is Raw =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const areObjects = (value: unknown): value is readonly Raw[] => Array.isArray(value) && value.every(isObject);

/** An object that is not what its kind says: nothing in it can be judged, and it must not count as clean. */
export class Malformed extends Error {
  override name = 'Malformed' as const;
}

/** Its elements; [] where there is no list. Throws Malformed where it is something else, or holds something else. */
export function objects(value: unknown, what: string): readonly Raw[] {
  if (value === undefined || value === null) return [];
  if (!areObjects(value)) throw new Malformed(`${what} is no list of objects`);
  return value;
}

/** The object; throws Malformed where there is none. */
export function object(value: unknown, what: string): Raw {
  if (!isObject(value)) throw new Malformed(`${what} is no object`);
  return value;
}
