/**
 * Asked once a key, the answer is kept, also by those who ask meanwhile; a failure is forgotten and asked again, unless
 * `lasting` says that asking again would change nothing.
 */
export function oncePer<K, T>(
  lasting: (error: unknown) => boolean = () => false,
): (key: K, ask: () => Promise<T>) => Promise<T> {
  const kept = new Map<K, Promise<T>>();
  return (key, ask) => {
    let held = kept.get(key);
    if (!held) {
      held = ask();
      kept.set(key, held);
      held.catch((error: unknown) => {
        if (!lasting(error)) kept.delete(key);
      });
    }
    return held;
  };
}

/** The same for a single question. */
export function once<T>(ask: () => Promise<T>, lasting?: (error: unknown) => boolean): () => Promise<T> {
  const keep = oncePer<undefined, T>(lasting);
  return () => keep(undefined, ask);
}
