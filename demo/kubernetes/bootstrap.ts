import type { Raw } from './lists.ts';
import { clusterRole, clusterRoleBinding } from './objects.ts';

const masters = { kind: 'Group', name: 'system:masters' } as const;
const bootstrap = { 'kubernetes.io/bootstrapping': 'rbac-defaults' };
const read = ['get', 'list', 'watch'];

/** The part of the bootstrap policy that rules meet in every cluster. */
export const bootstrapRbac = (): Raw[] => [
  clusterRole(
    'cluster-admin',
    [
      { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
      { nonResourceURLs: ['*'], verbs: ['*'] },
    ],
    bootstrap,
  ),
  clusterRole('view', [{ apiGroups: [''], resources: ['pods', 'services', 'configmaps'], verbs: read }], bootstrap),
  clusterRole(
    'edit',
    [{ apiGroups: [''], resources: ['pods', 'secrets'], verbs: [...read, 'create', 'delete'] }],
    bootstrap,
  ),
  clusterRole(
    'admin',
    [{ apiGroups: [''], resources: ['pods', 'secrets'], verbs: [...read, 'create', 'delete'] }],
    bootstrap,
  ),
  clusterRole('system:discovery', [{ nonResourceURLs: ['/api', '/apis', '/version'], verbs: ['get'] }], bootstrap),
  clusterRole(
    'system:public-info-viewer',
    [{ nonResourceURLs: ['/healthz', '/readyz', '/version'], verbs: ['get'] }],
    bootstrap,
  ),
  clusterRole(
    'system:basic-user',
    [{ apiGroups: ['authorization.k8s.io'], resources: ['selfsubjectaccessreviews'], verbs: ['create'] }],
    bootstrap,
  ),
  clusterRole('system:node', [{ apiGroups: [''], resources: ['pods', 'secrets', 'nodes'], verbs: read }], bootstrap),
  clusterRole(
    'system:kube-scheduler',
    [{ apiGroups: [''], resources: ['pods/binding'], verbs: ['create'] }],
    bootstrap,
  ),
  clusterRole(
    'system:controller:namespace-controller',
    [{ apiGroups: ['*'], resources: ['*'], verbs: ['delete', 'get', 'list'] }],
    bootstrap,
  ),
  clusterRoleBinding('cluster-admin', 'ClusterRole/cluster-admin', [masters], bootstrap),
  clusterRoleBinding(
    'system:basic-user',
    'ClusterRole/system:basic-user',
    [{ kind: 'Group', name: 'system:authenticated' }],
    bootstrap,
  ),
  clusterRoleBinding(
    'system:discovery',
    'ClusterRole/system:discovery',
    [{ kind: 'Group', name: 'system:authenticated' }],
    bootstrap,
  ),
  clusterRoleBinding(
    'system:public-info-viewer',
    'ClusterRole/system:public-info-viewer',
    [
      { kind: 'Group', name: 'system:authenticated' },
      { kind: 'Group', name: 'system:unauthenticated' },
    ],
    bootstrap,
  ),
  clusterRoleBinding(
    'system:controller:namespace-controller',
    'ClusterRole/system:controller:namespace-controller',
    [{ kind: 'ServiceAccount', name: 'namespace-controller', namespace: 'kube-system' }],
    bootstrap,
  ),
];
