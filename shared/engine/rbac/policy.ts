import type { BindingSubject } from '../../model/rule.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { perSnapshot } from '../memo.ts';
import { type PolicyRule, type Request, ruleAllows } from './match.ts';
import { roleKey, rolesOf } from './roles.ts';

/** A binding with what it gives and to whom. */
export interface Bound {
  readonly binding: BindingSubject;
  /** undefined: the role that it names was not found. */
  readonly rules: readonly PolicyRule[] | undefined;
  /** `User NAME` or `Group NAME`, each once; a service account is the user that it logs in as. */
  readonly identities: readonly string[];
}

/** Who asks: as the API server knows a caller after login. */
export interface Caller {
  readonly user: string;
  readonly groups: readonly string[];
}

export const accountUser = (namespace: string, name: string): string => `system:serviceaccount:${namespace}:${name}`;
const masters = 'system:masters';

type Subject = NonNullable<BindingSubject['object']['subjects']>[number];
/** undefined: a subject that nobody can be. A service account without a namespace is one of the binding's. */
export function identityOf({ kind, name, namespace }: Subject, within: string | undefined): string | undefined {
  if (kind === 'User' || kind === 'Group') return `${kind} ${name}`;
  const home = namespace || within;
  return kind === 'ServiceAccount' && home ? `User ${accountUser(home, name)}` : undefined;
}

/** Every binding that was read, resolved. */
export const boundOf = perSnapshot((snapshot: Snapshot): readonly Bound[] => {
  const roles = rolesOf(snapshot);
  const { rolebindings = [], clusterrolebindings = [] } = snapshot.objects;
  const resolve = (kind: BindingSubject['kind'], object: BindingSubject['object']): Bound => {
    const { namespace, name = '' } = object.metadata ?? {};
    const found = (object.subjects ?? []).map((subject) => identityOf(subject, namespace));
    return {
      binding: { kind, namespace, name, object },
      rules: roles.get(roleKey(object.roleRef.kind, namespace, object.roleRef.name)),
      identities: [...new Set(found.filter((one) => one !== undefined))],
    };
  };
  return [
    ...clusterrolebindings.map((object) => resolve('ClusterRoleBinding', object)),
    ...rolebindings.map((object) => resolve('RoleBinding', object)),
  ];
});

/** Identity → the bindings that name it. */
export const boundTo = perSnapshot((snapshot): ReadonlyMap<string, readonly Bound[]> => {
  const index = new Map<string, Bound[]>();
  for (const bound of boundOf(snapshot))
    for (const identity of bound.identities) {
      const list = index.get(identity);
      if (list) list.push(bound);
      else index.set(identity, [bound]);
    }
  return index;
});

/** A ClusterRoleBinding reaches everything, a RoleBinding what lies in its namespace and no path of the server. */
export function reaches({ binding, rules }: Bound, request: Request): boolean {
  if (binding.kind === 'RoleBinding' && ('path' in request || request.namespace !== binding.namespace)) return false;
  return !!rules?.some((rule) => ruleAllows(rule, request));
}

/** The binding by which RBAC lets the caller do it, `system:masters` for whom it asks nothing, else undefined. */
export function allowedBy(
  snapshot: Snapshot,
  { user, groups }: Caller,
  request: Request,
): Bound | 'system:masters' | undefined {
  if (groups.includes(masters)) return masters;
  const index = boundTo(snapshot);
  for (const identity of [`User ${user}`, ...groups.map((group) => `Group ${group}`)])
    for (const bound of index.get(identity) ?? []) if (reaches(bound, request)) return bound;
  return undefined;
}

/** The groups that every service account is in. */
export const accountGroups = (namespace: string): string[] => [
  'system:serviceaccounts',
  `system:serviceaccounts:${namespace}`,
  'system:authenticated',
];
