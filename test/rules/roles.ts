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
