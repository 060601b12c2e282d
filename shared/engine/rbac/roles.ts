import type { LabelSelector } from '../../model/custom.ts';
import type { Kinds } from '../../model/snapshot.ts';
import { perSnapshot } from '../memo.ts';
import { selects } from '../selector.ts';
import type { PolicyRule } from './match.ts';

/** What a binding names: `ClusterRole//view`, `Role/shop/reader`. */
export const roleKey = (kind: string, namespace: string | undefined, name: string): string =>
  `${kind}/${kind === 'Role' ? (namespace ?? '') : ''}/${name}`;

const none: readonly never[] = [];

/** Every role that was read, by key, with its rules. A live server has filled aggregated ones; files have selectors. */
export const rolesOf = perSnapshot(({ origin, objects }): ReadonlyMap<string, readonly PolicyRule[]> => {
  const roles = new Map<string, readonly PolicyRule[]>();
  for (const { metadata, rules } of objects.roles ?? none)
    roles.set(roleKey('Role', metadata?.namespace, metadata?.name ?? ''), rules ?? none);
  const wide = 'files' in origin ? aggregated(objects.clusterroles ?? none) : rulesByName(objects.clusterroles ?? none);
  for (const [name, rules] of wide) roles.set(roleKey('ClusterRole', undefined, name), rules);
  return roles;
});

type ClusterRole = Kinds['clusterroles'];
const rulesByName = (roles: readonly ClusterRole[]) =>
  new Map(roles.map(({ metadata, rules }) => [metadata?.name ?? '', rules ?? none] as const));

/** The API server takes no other operator, a file may hold any. */
const isKnown = ({ matchExpressions = none }: LabelSelector) =>
  matchExpressions.every(({ operator }) => /^(In|NotIn|Exists|DoesNotExist)$/.test(operator));

/**
 * ClusterRoles as the aggregation controller leaves them: the rules of all that a selector finds, the role itself apart,
 * round after round until nothing changes. One for which no rule is found keeps what stands in it.
 */
export function aggregated(roles: readonly ClusterRole[]): Map<string, readonly PolicyRule[]> {
  const filled = rulesByName(roles);
  const sources = roles.flatMap((role) => {
    const selectors = (role.aggregationRule?.clusterRoleSelectors ?? none).filter(isKnown);
    if (!selectors.length) return [];
    const found = roles.filter(
      (one) => one !== role && selectors.some((selector) => selects(selector, one.metadata?.labels)),
    );
    return [{ name: role.metadata?.name ?? '', from: found.map(({ metadata }) => metadata?.name ?? '') }];
  });
  for (let round = 0, changed = true; changed && round <= sources.length; round++) {
    changed = false;
    for (const { name, from } of sources) {
      const found = from.flatMap((one) => filled.get(one) ?? none);
      const union = new Map(found.map((rule) => [JSON.stringify(rule), rule]));
      const before = new Set(filled.get(name)?.map((rule) => JSON.stringify(rule)));
      if (union.size === 0 || (union.size === before.size && union.keys().every((rule) => before.has(rule)))) continue;
      filled.set(name, [...union.values()]);
      changed = true;
    }
  }
  return filled;
}
