import type { ProviderName } from '../model/cluster.ts';
import type { BindingSubject, RoleSubject } from '../model/rule.ts';
import { roleKey } from './rbac/roles.ts';
import { type ShippedBinding, shippedBindings, shippedRules } from './rbac/shipped.ts';

interface Known extends ShippedBinding {
  /** `namespace/name` of the binding; of the cluster, `/name`. */
  readonly place: string;
  /** Where it was seen, and when. */
  readonly source: string;
}
const known = (place: string, role: string, subjects: readonly string[], source: string): Known => ({
  place,
  role,
  roleKind: place.startsWith('/') ? 'ClusterRole' : 'Role',
  subjects: new Set(subjects),
  source,
});

/** What a cloud makes by itself in every cluster: a name that is not here is neither exempt nor suspect. */
const clouds: { readonly [P in ProviderName]: readonly Known[] } = {
  eks: [
    known('/eks:addon-cluster-admin', 'cluster-admin', ['User:eks:addon-manager'], 'listing of a cluster, 2026-06'),
  ],
  gke: [
    known(
      '/kubelet-cluster-admin',
      'system:node',
      ['User:kubelet', 'Group:system:nodes'],
      'listing of a cluster, 2024-07',
    ),
  ],
  aks: [
    known(
      '/aks-cluster-admin-binding',
      'cluster-admin',
      ['User:clusterAdmin', 'User:clusterUser'],
      'listing of a cluster, 2023-01',
    ),
    known('/system:aks-client-nodes', 'system:node', ['Group:system:nodes'], 'listing of a cluster, 2023-01'),
  ],
  kubeconfig: [
    // kubeadm publishes the address and CA of the cluster to whoever joins it.
    known(
      'kube-public/kubeadm:bootstrap-signer-clusterinfo',
      'kubeadm:bootstrap-signer-clusterinfo',
      ['User:system:anonymous'],
      'kubeadm, krane’s baseline 2026-08',
    ),
  ],
};

/** Bindings that look like the cloud's or Kubernetes' own by their name. */
function candidates(
  { namespace, name }: Pick<BindingSubject, 'namespace' | 'name'>,
  provider: ProviderName | undefined,
) {
  const place = `${namespace ?? ''}/${name}`;
  const own = [...(provider && provider !== 'kubeconfig' ? clouds[provider] : []), ...clouds.kubeconfig];
  return [...shippedBindings(place), ...own.filter((one) => one.place === place)];
}

/** Exactly as Kubernetes or the cloud makes it: name, role and no subject but its own. A prefix or a label proves nothing. */
export function isBootstrapBinding(binding: BindingSubject, provider?: ProviderName): boolean {
  const { namespace, object } = binding;
  return candidates(binding, provider).some(
    ({ role, roleKind, subjects }) =>
      object.roleRef.name === role &&
      object.roleRef.kind === roleKind &&
      (object.subjects ?? []).every(({ kind, name, namespace: own }) =>
        subjects.has(kind === 'ServiceAccount' ? `${kind}:${own ?? namespace ?? ''}/${name}` : `${kind}:${name}`),
      ),
  );
}

/** It bears the name of a binding that Kubernetes or the cloud makes, but is not that binding. */
export function borrowsName(binding: BindingSubject, provider?: ProviderName): boolean {
  return candidates(binding, provider).length > 0 && !isBootstrapBinding(binding, provider);
}

/** A role that every cluster ships. What it allows counts only for whom somebody else bound to it. */
export function isBootstrapRole({ kind, namespace, name }: Pick<RoleSubject, 'kind' | 'namespace' | 'name'>): boolean {
  return shippedRules(roleKey(kind, namespace, name)) !== undefined;
}

/** Held by every caller through bindings that every cluster has: what somebody adds to them, everybody may do. */
export const everybodys: ReadonlySet<string> = new Set([
  'system:basic-user',
  'system:discovery',
  'system:public-info-viewer',
]);
/** The roles for people: in an ordinary namespace they are meant to be bound. */
export const userFacing: ReadonlySet<string> = new Set(['admin', 'edit', 'view']);
