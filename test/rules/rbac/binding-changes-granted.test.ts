import rule from '../../../shared/rules/rbac/binding-changes-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({
  apiGroups: ['rbac.authorization.k8s.io'],
  resources: [resource],
  verbs,
});

testObjectRule(rule, {
  pass: [
    held('cluster', may('rolebindings', 'get', 'list')),
    held('shop', may('clusterrolebindings', 'create')),
    held('cluster', may('roles', 'delete')),
  ],
  fail: {
    high: [held('cluster', may('clusterrolebindings', 'create')), held('kube-system', may('rolebindings', 'patch'))],
    medium: [held('shop', may('rolebindings', 'update'))],
    low: [held('shop', may('roles', 'create')), held('cluster', may('clusterroles', 'update'))],
  },
});
