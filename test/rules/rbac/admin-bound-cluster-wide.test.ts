import rule from '../../../shared/rules/rbac/admin-bound-cluster-wide.ts';
import { testObjectRule } from '../run.ts';

const binding = (name: string, subjects = [{ kind: 'Group', name: 'developers' }]) => ({
  metadata: { namespace: 'shop', name: 'developers' },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
  subjects,
});

testObjectRule(rule, {
  pass: [
    { clusterrolebindings: [binding('view')] },
    { clusterrolebindings: [binding('admin', [])] },
    { rolebindings: [binding('admin')] },
    { rolebindings: [binding('edit')] },
  ],
  fail: [{ clusterrolebindings: [binding('admin')] }, { clusterrolebindings: [binding('edit')] }],
  unknown: [{ clusterrolebindings: undefined }],
});
