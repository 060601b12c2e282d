import type { ProviderName } from '../model/cluster.ts';
import type { BindingSubject, RoleSubject } from '../model/rule.ts';

const controllers =
  `attachdetach-controller certificate-controller clusterrole-aggregation-controller cronjob-controller
  daemon-set-controller deployment-controller disruption-controller endpoint-controller endpointslice-controller
  endpointslicemirroring-controller ephemeral-volume-controller expand-controller generic-garbage-collector
  horizontal-pod-autoscaler job-controller legacy-service-account-token-cleaner namespace-controller node-controller
  persistent-volume-binder pod-garbage-collector podcheckpoint-controller pv-protection-controller
  pvc-protection-controller replicaset-controller replication-controller resource-claim-controller
  resourcequota-controller root-ca-cert-publisher route-controller selinux-warning-controller
  service-account-controller service-cidrs-controller service-controller statefulset-controller
  ttl-after-finished-controller ttl-controller validatingadmissionpolicy-status-controller
  volumeattributesclass-protection-controller`.split(/\s+/);

const everybody = 'Group:system:authenticated';
const nobody = 'Group:system:unauthenticated';
const account = (name: string) => `ServiceAccount:kube-system/${name}`;

/** `namespace/name` of a binding (no namespace: cluster-wide) → its role and the only subjects that it may have. */
type Known = readonly (readonly [binding: string, role: string, subjects: readonly string[]])[];

const kubernetes: Known = [
  ['/cluster-admin', 'cluster-admin', ['Group:system:masters']],
  ['/system:basic-user', 'system:basic-user', [everybody]],
  ['/system:discovery', 'system:discovery', [everybody]],
  ['/system:public-info-viewer', 'system:public-info-viewer', [everybody, nobody]],
  ['/system:kube-controller-manager', 'system:kube-controller-manager', ['User:system:kube-controller-manager']],
  ['/system:kube-scheduler', 'system:kube-scheduler', ['User:system:kube-scheduler']],
  ['/system:volume-scheduler', 'system:volume-scheduler', ['User:system:kube-scheduler']],
  ['/system:node', 'system:node', []],
  ['/system:node-proxier', 'system:node-proxier', ['User:system:kube-proxy']],
  ['/system:kube-dns', 'system:kube-dns', [account('kube-dns')]],
  ...controllers.map((name) => [`/system:controller:${name}`, `system:controller:${name}`, [account(name)]] as const),
  ...['kube-system', 'kube-public'].map(
    (namespace) =>
      [
        `${namespace}/system:controller:bootstrap-signer`,
        'system:controller:bootstrap-signer',
        [account('bootstrap-signer')],
      ] as const,
  ),
  ['kube-system/system:controller:token-cleaner', 'system:controller:token-cleaner', [account('token-cleaner')]],
  ['kube-system/system:controller:cloud-provider', 'system:controller:cloud-provider', [account('cloud-provider')]],
  [
    'kube-public/kubeadm:bootstrap-signer-clusterinfo',
    'kubeadm:bootstrap-signer-clusterinfo',
    ['User:system:anonymous'],
  ],
];

const clouds: { readonly [P in ProviderName]: Known } = {
  eks: [['/eks:addon-cluster-admin', 'cluster-admin', ['User:eks:addon-manager']]],
  gke: [['/kubelet-cluster-admin', 'system:node', ['User:kubelet', 'Group:system:nodes']]],
  aks: [
    ['/aks-cluster-admin-binding', 'cluster-admin', ['User:clusterAdmin', 'User:clusterUser']],
    ['/system:aks-client-nodes', 'system:node', ['Group:system:nodes']],
  ],
  kubeconfig: [],
};

const roles = new Set([
  ...kubernetes.map(([binding, role]) => `${binding.split('/')[0]}/${role}`),
  ...['admin', 'edit', 'view'].flatMap((name) => [`/${name}`, `/system:aggregate-to-${name}`]),
]);
const judgedByBinding = new Set(['/cluster-admin', '/admin', '/edit']);
/** Held by every caller through bindings that every cluster has: what somebody adds to them, everybody may do. */
const everybodys = new Set(['/system:basic-user', '/system:discovery', '/system:public-info-viewer']);

/** `namespace/name`, as in the tables above. */
const keyOf = ({ namespace, name }: Pick<RoleSubject, 'namespace' | 'name'>) => `${namespace ?? ''}/${name}`;

/** Exactly as Kubernetes or the cloud makes it: name, role and no subject but its own. A prefix or a label proves nothing. */
export function isBootstrapBinding(binding: BindingSubject, provider?: ProviderName): boolean {
  const { namespace, object } = binding;
  const key = keyOf(binding);
  return [...kubernetes, ...(provider ? clouds[provider] : [])].some(
    ([known, role, allowed]) =>
      known === key &&
      object.roleRef.name === role &&
      object.roleRef.kind === (namespace ? 'Role' : 'ClusterRole') &&
      (object.subjects ?? []).every((subject) => {
        const owner = subject.kind === 'ServiceAccount' ? `${subject.namespace ?? namespace ?? ''}/` : '';
        return allowed.includes(`${subject.kind}:${owner}${subject.name}`);
      }),
  );
}

/** A role that every cluster ships. What it allows counts only for whom somebody else bound to it. */
export function isBootstrapRole(role: Pick<RoleSubject, 'namespace' | 'name'>): boolean {
  return roles.has(keyOf(role));
}

/** As shipped it allows nothing that a rule minds; whatever else stands in it reaches the whole cluster. */
export function isEverybodys(role: Pick<RoleSubject, 'namespace' | 'name'>): boolean {
  return everybodys.has(keyOf(role));
}

/** The roles for people that may do much as shipped: their bindings have rules of their own. */
export function isUserFacing(role: Pick<RoleSubject, 'namespace' | 'name'>): boolean {
  return judgedByBinding.has(keyOf(role));
}
