import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import type { Rule } from '../model/rule.ts';

/** The rules that a configuration switches on, for a sweep. Naming one that does not exist is the user's mistake. */
export function selectRules({ rules }: Pick<Config, 'rules'>, all: readonly Rule[]): Rule[] {
  const ids = new Set(all.map(({ id }) => id));
  for (const [where, given] of [
    ['rules.only (--rule)', rules.only],
    ['rules.skip (--skip-rule)', rules.skip],
    ['rules.severities', Object.keys(rules.severities)],
  ] as const)
    for (const id of given)
      if (!ids.has(id)) throw new ConfigError(`${where}: there is no rule ${id}; \`kubesweep rules\` lists them`);
  // Hardened is what a careful team adds on top of security, not instead of it.
  const wanted: readonly string[] = rules.profile === 'hardened' ? ['security', 'hardened'] : [rules.profile];
  const inProfile = ({ profiles = ['security'] }: Rule) =>
    rules.profile === 'all' || profiles.some((name) => wanted.includes(name));
  return all.filter(
    (rule) => (rules.only.length ? rules.only.includes(rule.id) : inProfile(rule)) && !rules.skip.includes(rule.id),
  );
}

/** What a configuration leaves out, in words, so that no report is silent about it. */
export function without({ select, rules, eks, gke, aks }: Config): { readonly without?: readonly string[] } {
  const accounts = [...eks.excludeAccounts, ...gke.excludeProjects, ...aks.excludeSubscriptions];
  const parts = Object.entries({
    clusters: select.excludeClusters,
    namespaces: select.excludeNamespaces,
    accounts,
    rules: rules.skip,
  }).flatMap(([what, names]) => (names.length ? [`${what} ${names.join(', ')}`] : []));
  return parts.length ? { without: parts } : {};
}
