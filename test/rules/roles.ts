import type { Kinds } from '../../shared/model/snapshot.ts';

type PolicyRule = NonNullable<Kinds['clusterroles']['rules']>[number];

/** A ClusterRole of that one rule, and who holds it: everywhere, in a namespace, or nobody. */
export function held(where: string, rule: PolicyRule, name = 'helpers') {
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name };
  const subjects = [{ kind: 'User', name: 'ann' }];
  const binding = { metadata: { name: 'helpers' }, roleRef, subjects };
  const inside = { ...binding, metadata: { ...binding.metadata, namespace: where } };
  return {
    clusterroles: [{ metadata: { name }, rules: [rule] }],
    clusterrolebindings: where === 'cluster' ? [binding] : [],
    rolebindings: where === 'cluster' || where === 'nobody' ? [] : [inside],
  };
}

/** Two rules in two ClusterRoles, both bound to the same user; a rule is judged at the binding of the first. */
export function both(where: string, first: PolicyRule, second: PolicyRule) {
  const one = held(where, first, 'helpers');
  const other = held(where, second, 'harmless');
  return {
    clusterroles: [...one.clusterroles, ...other.clusterroles],
    clusterrolebindings: [...one.clusterrolebindings, ...other.clusterrolebindings],
    rolebindings: [...one.rolebindings, ...other.rolebindings],
  };
}

type Subjects = NonNullable<Kinds['clusterrolebindings']['subjects']>;
/** A binding of that ClusterRole, everywhere or in a namespace. */
export function bound(role: string, subjects: Subjects, { name = 'ops', namespace }: Partial<Place> = {}) {
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role };
  const binding = { metadata: { name, ...(namespace ? { namespace } : {}) }, roleRef, subjects };
  return namespace ? { rolebindings: [binding] } : { clusterrolebindings: [binding] };
}
interface Place {
  readonly name: string;
  readonly namespace: string;
}

/** The same, held by others. */
export function to(subjects: Subjects, objects: ReturnType<typeof held>) {
  const given = <T extends object>(bindings: readonly T[]) => bindings.map((binding) => ({ ...binding, subjects }));
  return {
    ...objects,
    clusterrolebindings: given(objects.clusterrolebindings),
    rolebindings: given(objects.rolebindings),
  };
}
