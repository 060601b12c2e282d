/** Thrown by a rule that cannot judge its subject, with the reason; the engine alone catches it and says unknown. */
export class Unknown extends Error {
  override name = 'Unknown' as const;
}

/** The value, or Unknown where nobody disclosed it. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Unknown(`${what} is not disclosed`);
  return value;
}

/** The list, or Unknown where it was not read: denied is not empty. */
export function all<T>(list: readonly T[] | undefined, what: string): readonly T[] {
  if (list === undefined) throw new Unknown(`${what} could not be read`);
  return list;
}
