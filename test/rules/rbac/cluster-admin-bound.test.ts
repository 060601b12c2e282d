import type { Kinds } from '../../../shared/model/snapshot.ts';
import rule from '../../../shared/rules/rbac/cluster-admin-bound.ts';
import { testObjectRule } from '../run.ts';

type Subjects = NonNullable<Kinds['clusterrolebindings']['subjects']>;
const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' };
const binding = (name: string, subjects: Subjects, role = roleRef) => ({
  clusterrolebindings: [
    { metadata: { name, labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults' } }, roleRef: role, subjects },
  ],
});
const local = (namespace: string, subjects: Subjects) => ({
  rolebindings: [{ metadata: { namespace, name: 'admins' }, roleRef, subjects }],
});
const masters = { kind: 'Group', name: 'system:masters' };
const ann = { kind: 'User', name: 'ann' };
const manager = { kind: 'User', name: 'eks:addon-manager' };

testObjectRule(rule, {
  pass: [
    binding('cluster-admin', [masters]),
    binding('ops', []),
    binding('ops', [ann], { ...roleRef, name: 'view' }),
    binding('eks:addon-cluster-admin', [manager, manager]),
  ],
  fail: {
    critical: [
      binding('ops', [ann]),
      binding('cluster-admin', [masters, ann]),
      binding('system:kube-controller-manager', [{ kind: 'User', name: 'system:kube-controller-manager' }]),
      binding('eks:addon-cluster-admin', [manager, ann]),
      binding('aks-cluster-admin-binding', [{ kind: 'User', name: 'clusterAdmin' }]),
      local('kube-system', [ann]),
    ],
    high: [local('shop', [ann])],
  },
  unknown: [{ clusterrolebindings: undefined }],
});
