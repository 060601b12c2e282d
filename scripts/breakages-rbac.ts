// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source text
import type { Breakage } from './breakages-table.ts';

type Edit = readonly [name: string, from: string | RegExp, to: string];
const judged = (file: string, ...edits: readonly Edit[]): Breakage[] =>
  edits.map(([name, from, to]) => ({
    name: `RBAC: ${name}`,
    file: `shared/engine/${file}`,
    from,
    to,
    tests: ['test/live/rbac.test.ts'],
  }));

/** Every clause of RBAC matching, switched off one at a time: SubjectAccessReview is the judge. */
export const rbacBreakages: readonly Breakage[] = [
  ...judged(
    'rbac/match.ts',
    ['verbs count for nothing', 'if (!has(rule.verbs, request.verb)) return false;', ''],
    ['groups count for nothing', 'has(rule.apiGroups, request.group) &&', ''],
    ['resources count for nothing', 'coversResource(rule.resources, request.resource) &&', ''],
    ['names count for nothing', 'coversName(rule.resourceNames, request.name)', 'true'],
    ['a star is a letter', "(list.includes('*') || list.includes(item))", 'list.includes(item)'],
    ['no star before a subresource', '!!resources?.includes(`*${wanted.slice(slash)}`)', 'false'],
    [
      'pods/* is every subresource',
      'if (has(resources, wanted)) return true;',
      "if (has(resources, wanted) || resources?.includes(`${wanted.split('/')[0]}/*`)) return true;",
    ],
    [
      'a resource holds its subresources',
      'if (has(resources, wanted)) return true;',
      "if (has(resources, wanted) || resources?.includes(wanted.split('/')[0] ?? '')) return true;",
    ],
    ['a rule without names is for none', '!names?.length || names.includes(wanted)', '!!names?.includes(wanted)'],
    ['a request without a name passes', '!names?.length ||', "!names?.length || wanted === '' ||"],
    ['a star is a pattern of names', 'names.includes(wanted)', "names.includes(wanted) || names.includes('*')"],
    ['paths are whole', "(url.endsWith('*') && path.startsWith(url.replace(/\\*+$/, '')))", 'false'],
    ['a star covers no path but its own', 'url === path ||', "url === path && url !== '*' && false ||"],
    ['/x/* covers /x', "url.replace(/\\*+$/, '')", "url.replace(/\\/?\\*+$/, '')"],
    ['one star is taken off a path', "url.replace(/\\*+$/, '')", "url.replace(/\\*$/, '')"],
    ['paths are no question of their own', "if ('path' in request)", "if ('path' in request && !rule.apiGroups)"],
  ),
  ...judged(
    'rbac/policy.ts',
    ['a RoleBinding reaches everywhere', ' || request.namespace !== binding.namespace', ''],
    [
      'a RoleBinding gives paths',
      "('path' in request || request.namespace !== binding.namespace)",
      "(!('path' in request) && request.namespace !== binding.namespace)",
    ],
    ['RoleBindings give nothing', "if (binding.kind === 'RoleBinding' &&", "if (binding.kind === 'RoleBinding' ||"],
    ['system:masters is a group like any other', 'if (groups.includes(masters)) return masters;', ''],
    ['groups give nothing', ', ...groups.map((group) => `Group ${group}`)', ''],
    ['users give nothing', '[`User ${user}`, ', '['],
    ['service accounts are users by their short name', '`User ${accountUser(home, name)}`', '`User ${name}`'],
    ['a service account without namespace is nobody', 'namespace || within', 'namespace'],
    ['a service account is one of the binding’s namespace', 'namespace || within', 'within || namespace'],
    [
      'groups are users',
      "kind === 'User' || kind === 'Group') return `${kind} ${name}`",
      "kind === 'User' || kind === 'Group') return `User ${name}`",
    ],
    [
      'the first subject alone',
      'const found = (object.subjects ?? []).map(',
      'const found = (object.subjects ?? []).slice(0, 1).map(',
    ],
  ),
  ...judged(
    'rbac/roles.ts',
    ['a Role is one of every namespace', "kind === 'Role' ? (namespace ?? '') : ''", "''"],
    [
      'a role is its first rule',
      "for (const [name, rules] of wide) roles.set(roleKey('ClusterRole', undefined, name), rules);",
      "for (const [name, rules] of wide) roles.set(roleKey('ClusterRole', undefined, name), rules.slice(0, 1));",
    ],
    ['aggregation in one round', 'round <= sources.length', 'round < 1 && sources.reverse()'],
    [
      'aggregation finds the first role alone',
      'from.flatMap((one) => filled.get(one) ?? none)',
      'from.slice(0, 1).flatMap((one) => filled.get(one) ?? none)',
    ],
    [
      'aggregation adds to what stands there',
      'filled.set(name, [...union.values()]);',
      'filled.set(name, [...(filled.get(name) ?? []), ...union.values()]);',
    ],
    ['aggregation empties a role that finds nothing', 'union.size === 0 || ', ''],
  ),
  ...judged(
    'selector.ts',
    ['labels count for nothing', 'if (!hasPairs(matchLabels, labels)) return false;', ''],
    ['In is not asked', 'return value !== undefined && values.includes(value);', 'return true;'],
    ['NotIn is not asked', 'return value === undefined || !values.includes(value);', 'return true;'],
    ['Exists is not asked', /case 'Exists':\n\s+return value !== undefined;/, "case 'Exists':\n        return true;"],
  ),
];
