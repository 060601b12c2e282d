import { absent, type Pair } from '../../wire/pairs.ts';

const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' };
const subjects = [{ kind: 'Group', name: 'ops', apiGroup: 'rbac.authorization.k8s.io' }];

export default [
  {
    row: 'eks-access-entry-groups',
    provider: 'eks',
    objects: { clusterrolebindings: [{ metadata: { name: 'ops' }, roleRef, subjects }] },
    at: ['accessEntries', 0, 'accessEntry', 'kubernetesGroups'],
    pass: [[], ['kubesweep:readers'], absent],
    fail: [['ops'], ['kubesweep:readers', 'ops']],
  },
  {
    row: 'eks-access-entry-groups',
    provider: 'eks',
    objects: { clusterrolebindings: [{ metadata: { name: 'ops' }, roleRef: { ...roleRef, name: 'view' }, subjects }] },
    at: ['accessEntries', 0, 'accessEntry', 'kubernetesGroups'],
    pass: [['ops']],
    fail: [],
  },
] satisfies Pair[];
