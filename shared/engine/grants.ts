import type { BindingSubject, RoleSubject } from '../model/rule.ts';
import type { Kinds, Snapshot } from '../model/snapshot.ts';
import { isBootstrapBinding, isBootstrapRole, isEverybodys, isUserFacing } from './bootstrap.ts';
import { all } from './known.ts';
import { perSnapshot } from './memo.ts';

export type PolicyRule = NonNullable<Kinds['roles']['rules']>[number];

/** As the API server matches: `*`, the whole `resource/subresource`, or a star before its subresource; `pods/*` is nothing. */
export function allows(rule: PolicyRule, verb: string, group: string, resource: string): boolean {
  const [, subresource] = resource.split('/');
  return (
    has(rule.verbs, verb) &&
    has(rule.apiGroups, group) &&
    (has(rule.resources, resource) || (subresource !== undefined && !!rule.resources?.includes(`*/${subresource}`)))
  );
}

const has = (list: readonly string[] | undefined, item: string) =>
  !!list && (list.includes('*') || list.includes(item));

/**
 * Where somebody holds the role by a binding that the cluster or its cloud did not make: the widest of cluster,
 * kube-system and a namespace. `nobody`: bound to no one. `shipped`: a built-in role that only built-in bindings name,
 * or one for people, whose bindings are judged by themselves. What everybody holds as shipped reaches the cluster.
 */
export type Reach = 'cluster' | 'kube-system' | 'namespace' | 'nobody' | 'shipped';

export function reachOf(role: RoleSubject, snapshot: Snapshot): Reach {
  if (isUserFacing(role)) return 'shipped';
  if (isEverybodys(role)) return 'cluster';
  const reach = bound(snapshot).get(`${role.kind}/${role.namespace ?? ''}/${role.name}`);
  return reach ?? (isBootstrapRole(role) ? 'shipped' : 'nobody');
}

const bound = perSnapshot(({ objects, cluster }) => {
  const reaches = new Map<string, Reach>();
  const provider = cluster?.ref.provider;
  for (const object of all(objects.clusterrolebindings, 'clusterrolebindings')) {
    const binding = subject('ClusterRoleBinding', object);
    if (object.subjects?.length && !isBootstrapBinding(binding, provider))
      reaches.set(`ClusterRole//${object.roleRef.name}`, 'cluster');
  }
  for (const object of all(objects.rolebindings, 'rolebindings')) {
    const binding = subject('RoleBinding', object);
    if (!object.subjects?.length || isBootstrapBinding(binding, provider)) continue;
    const { kind, name } = object.roleRef;
    const key = `${kind}/${kind === 'Role' ? (binding.namespace ?? '') : ''}/${name}`;
    const wider = reaches.get(key) === 'cluster' || reaches.get(key) === 'kube-system';
    if (!wider) reaches.set(key, binding.namespace === 'kube-system' ? 'kube-system' : 'namespace');
  }
  return reaches;
});

function subject(kind: BindingSubject['kind'], object: BindingSubject['object']): BindingSubject {
  return { kind, namespace: object.metadata?.namespace, name: object.metadata?.name ?? '', object };
}
