import type { Rule } from '../model/rule.ts';

/** Rule → every rule whose failure its own includes, by way of others too. */
export function implied(rules: readonly Rule[]): ReadonlyMap<string, readonly string[]> {
  const direct = new Map(rules.map(({ id, implies = [] }) => [id, implies]));
  const all = (id: string) => {
    const found = new Set(direct.get(id));
    for (const one of found) for (const next of direct.get(one) ?? []) found.add(next);
    found.delete(id);
    return [...found];
  };
  return new Map(rules.map(({ id }) => [id, all(id)]));
}
