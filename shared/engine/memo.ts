import type { Snapshot } from '../model/snapshot.ts';

/** What a rule looks up for every subject, built once per snapshot. */
export function perSnapshot<T>(build: (snapshot: Snapshot) => T): (snapshot: Snapshot) => T {
  const held = new WeakMap<Snapshot, T>();
  return (snapshot) => {
    const known = held.get(snapshot);
    if (known !== undefined) return known;
    const built = build(snapshot);
    held.set(snapshot, built);
    return built;
  };
}
