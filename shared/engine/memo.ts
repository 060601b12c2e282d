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

/** What many subjects have alike, worked out once; holds every text that it was asked about. */
export function memo<T>(work: (text: string) => T): (text: string) => T {
  const held = new Map<string, T>();
  return (text) => {
    const known = held.get(text);
    if (known !== undefined) return known;
    const made = work(text);
    held.set(text, made);
    return made;
  };
}
