import type { Cluster, ProviderName } from '../model/cluster.ts';
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
    known('/eks:addon-cluster-admin', 'cluster-admin', ['User:eks:addon-manager'], 'EKS user guide, add-ons, 2023-06'),
    known('/eks:node-manager', 'eks:node-manager', ['User:eks:node-manager'], 'EKS user guide, node groups, 2023-06'),
  ],
  gke: [
    known(
      '/kubelet-cluster-admin',
      'system:node',
      ['User:kubelet', 'Group:system:nodes'],
      'listing of a cluster, 2024-07',
    ),
    known(
      '/storage-version-migration-migrator-v2',
      'cluster-admin',
      ['User:system:storageversionmigrator'],
      'listing in a talk of the GKE security team, 2023-11',
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

/** AKS binds the groups that the cluster itself names as its administrators. */
const entraAdmins = (groups: readonly string[]) =>
  known(
    '/aks-cluster-admin-binding-aad',
    'cluster-admin',
    groups.map((id) => `Group:${id}`),
    'AKS docs, 2023-01',
  );

/** Whose own bindings count beside those of Kubernetes. */
type Of = ProviderName | Pick<Cluster, 'ref' | 'native'>;

/** Bindings that look like the cloud's or Kubernetes' own by their name. */
function candidates({ namespace, name }: Pick<BindingSubject, 'namespace' | 'name'>, of: Of | undefined) {
  const place = `${namespace ?? ''}/${name}`;
  const provider = typeof of === 'object' ? of.ref.provider : of;
  const native = typeof of === 'object' ? of.native : undefined;
  const groups = native?.provider === 'aks' ? native.aadProfile?.adminGroupObjectIDs : undefined;
  const own = [
    ...(provider && provider !== 'kubeconfig' ? clouds[provider] : []),
    ...clouds.kubeconfig,
    ...(groups?.length ? [entraAdmins(groups)] : []),
  ];
  return [...shippedBindings(place), ...own.filter((one) => one.place === place)];
}

/** Exactly as Kubernetes or the cloud makes it: name, role and no subject but its own. A prefix or a label proves nothing. */
export function isBootstrapBinding(binding: BindingSubject, of?: Of): boolean {
  const { namespace, object } = binding;
  return candidates(binding, of).some(
    ({ role, roleKind, subjects }) =>
      object.roleRef.name === role &&
      object.roleRef.kind === roleKind &&
      (object.subjects ?? []).every(({ kind, name, namespace: own }) =>
        subjects.has(kind === 'ServiceAccount' ? `${kind}:${own ?? namespace ?? ''}/${name}` : `${kind}:${name}`),
      ),
  );
}

/** It bears the name of a binding that Kubernetes or the cloud makes, but is not that binding. */
export function borrowsName(binding: BindingSubject, of?: Of): boolean {
  return candidates(binding, of).length > 0 && !isBootstrapBinding(binding, of);
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
