import type { Kind } from '../model/snapshot.ts';
import { customInfo } from './custom.ts';

/** How one kind is asked for. */
export interface KindInfo {
  /** `v1`, `apps/v1`. */
  readonly apiVersion: string;
  /** As an object says it: `Deployment`. */
  readonly kind: string;
  readonly namespaced: boolean;
  /** Only metadata is asked for (PartialObjectMetadataList). */
  readonly metadataOnly?: true;
  /** Plural in the address, where the kind has another name here. */
  readonly resource?: string;
  /** Asked for only where its CustomResourceDefinition exists; older versions of its API, newest first. */
  readonly custom?: { readonly older: readonly string[] };
  /** Never listed: fetched by these names in kube-system, and only where the configuration says so. */
  readonly byName?: readonly string[];
}

const admission = 'admissionregistration.k8s.io/v1';
const rbac = 'rbac.authorization.k8s.io/v1';

/** Every kind that a sweep may read; requests and the ClusterRole come from this one table. */
export const kinds: { readonly [K in Kind]: KindInfo } = {
  namespaces: { apiVersion: 'v1', kind: 'Namespace', namespaced: false },
  nodes: { apiVersion: 'v1', kind: 'Node', namespaced: false },
  pods: { apiVersion: 'v1', kind: 'Pod', namespaced: true },
  replicationcontrollers: { apiVersion: 'v1', kind: 'ReplicationController', namespaced: true },
  deployments: { apiVersion: 'apps/v1', kind: 'Deployment', namespaced: true },
  daemonsets: { apiVersion: 'apps/v1', kind: 'DaemonSet', namespaced: true },
  statefulsets: { apiVersion: 'apps/v1', kind: 'StatefulSet', namespaced: true },
  replicasets: { apiVersion: 'apps/v1', kind: 'ReplicaSet', namespaced: true },
  jobs: { apiVersion: 'batch/v1', kind: 'Job', namespaced: true },
  cronjobs: { apiVersion: 'batch/v1', kind: 'CronJob', namespaced: true },
  services: { apiVersion: 'v1', kind: 'Service', namespaced: true },
  ingresses: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', namespaced: true },
  ingressclasses: { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', namespaced: false },
  networkpolicies: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', namespaced: true },
  serviceaccounts: { apiVersion: 'v1', kind: 'ServiceAccount', namespaced: true },
  roles: { apiVersion: rbac, kind: 'Role', namespaced: true },
  rolebindings: { apiVersion: rbac, kind: 'RoleBinding', namespaced: true },
  clusterroles: { apiVersion: rbac, kind: 'ClusterRole', namespaced: false },
  clusterrolebindings: { apiVersion: rbac, kind: 'ClusterRoleBinding', namespaced: false },
  resourcequotas: { apiVersion: 'v1', kind: 'ResourceQuota', namespaced: true },
  limitranges: { apiVersion: 'v1', kind: 'LimitRange', namespaced: true },
  persistentvolumes: { apiVersion: 'v1', kind: 'PersistentVolume', namespaced: false },
  storageclasses: { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', namespaced: false },
  csidrivers: { apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', namespaced: false },
  poddisruptionbudgets: { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', namespaced: true },
  horizontalpodautoscalers: { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', namespaced: true },
  resourceclaims: { apiVersion: 'resource.k8s.io/v1', kind: 'ResourceClaim', namespaced: true },
  validatingwebhookconfigurations: {
    apiVersion: admission,
    kind: 'ValidatingWebhookConfiguration',
    namespaced: false,
  },
  mutatingwebhookconfigurations: { apiVersion: admission, kind: 'MutatingWebhookConfiguration', namespaced: false },
  validatingadmissionpolicies: { apiVersion: admission, kind: 'ValidatingAdmissionPolicy', namespaced: false },
  validatingadmissionpolicybindings: {
    apiVersion: admission,
    kind: 'ValidatingAdmissionPolicyBinding',
    namespaced: false,
  },
  apiservices: { apiVersion: 'apiregistration.k8s.io/v1', kind: 'APIService', namespaced: false },
  customresourcedefinitions: {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    namespaced: false,
    metadataOnly: true,
  },
  configmaps: { apiVersion: 'v1', kind: 'ConfigMap', namespaced: true, byName: ['amazon-vpc-cni', 'aws-auth'] },
  ...customInfo,
};

/** In the order in which they are asked for: owners before what they own. */
export const allKinds = Object.keys(kinds) as readonly Kind[];

const group = ({ apiVersion }: KindInfo) => (apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '');
const resource = (kind: Kind) => kinds[kind].resource ?? kind;

/** Whether it stands only where its CustomResourceDefinition, whose name this is, was installed. */
export const definitionOf = (kind: Kind): string | undefined =>
  kinds[kind].custom && `${resource(kind)}.${group(kinds[kind])}`;

/** `/apis/apps/v1/deployments`, or `/apis/apps/v1/namespaces/NAMESPACE/deployments`. */
export function pathOf(kind: Kind, namespace?: string, apiVersion = kinds[kind].apiVersion): string {
  const within = namespace === undefined ? '' : `namespaces/${encodeURIComponent(namespace)}/`;
  return `${apiVersion.includes('/') ? '/apis' : '/api'}/${apiVersion}/${within}${resource(kind)}`;
}

/** What `kubesweep permissions --provider kubernetes` prints: the least that reading these kinds takes, as JSON. */
export function clusterRole(
  options: { readonly kinds?: readonly Kind[]; readonly readAuthConfigMaps?: boolean } = {},
): object {
  const wanted = options.kinds ?? allKinds;
  const lists = new Map<string, string[]>();
  for (const kind of allKinds) {
    if (!wanted.includes(kind) || kinds[kind].byName) continue;
    const of = group(kinds[kind]);
    lists.set(of, [...(lists.get(of) ?? []), resource(kind)]);
  }
  return {
    apiVersion: rbac,
    kind: 'ClusterRole',
    metadata: { name: 'kubesweep-reader' },
    rules: [
      ...[...lists].map(([of, resources]) => ({ apiGroups: [of], resources, verbs: ['list'] })),
      ...(options.readAuthConfigMaps
        ? [{ apiGroups: [''], resources: ['configmaps'], resourceNames: kinds.configmaps.byName, verbs: ['get'] }]
        : []),
      { nonResourceURLs: ['/readyz', '/version'], verbs: ['get'] },
    ],
  };
}
