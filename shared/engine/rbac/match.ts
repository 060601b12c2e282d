import type { Kinds } from '../../model/snapshot.ts';

export type PolicyRule = NonNullable<Kinds['roles']['rules']>[number];

/** One question to the authorizer: about a resource, or about a path of the API server. */
export type Request =
  | {
      readonly verb: string;
      /** `''` is the core group. */
      readonly group: string;
      /** `pods`, `pods/exec`. */
      readonly resource: string;
      /** Of the one object asked about; absent where the request names none (create, list, watch). */
      readonly name?: string;
      /** Absent: cluster-scoped, or every namespace. */
      readonly namespace?: string;
    }
  | { readonly verb: string; readonly path: string };

/** As Kubernetes' RBAC authorizer matches a rule; checked against SubjectAccessReview by test/live/rbac.test.ts. */
export function ruleAllows(rule: PolicyRule, request: Request): boolean {
  if (!has(rule.verbs, request.verb)) return false;
  if ('path' in request) return (rule.nonResourceURLs ?? []).some((url) => coversPath(url, request.path));
  return (
    has(rule.apiGroups, request.group) &&
    coversResource(rule.resources, request.resource) &&
    coversName(rule.resourceNames, request.name)
  );
}

/** `*`, the whole `resource/subresource`, or `*` before its subresource; `pods/*` is nothing. */
export function coversResource(resources: readonly string[] | undefined, wanted: string): boolean {
  if (has(resources, wanted)) return true;
  const slash = wanted.indexOf('/');
  return slash >= 0 && !!resources?.includes(`*${wanted.slice(slash)}`);
}

/** No names are all names; a name is literal, and a request without one matches only the empty name. */
function coversName(names: readonly string[] | undefined, wanted = ''): boolean {
  return !names?.length || names.includes(wanted);
}

/** A star is a plain prefix at the end and a letter elsewhere: `/x/*` does not cover `/x`. */
export function coversPath(url: string, path: string): boolean {
  return url === path || (url.endsWith('*') && path.startsWith(url.replace(/\*+$/, '')));
}

/** `*` is everything, verbs that do not exist yet among them; `''` in a list of groups is the core group. */
export const has = (list: readonly string[] | undefined, item: string): boolean =>
  !!list && (list.includes('*') || list.includes(item));
