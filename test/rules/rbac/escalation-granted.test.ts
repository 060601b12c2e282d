import rule from '../../../shared/rules/rbac/escalation-granted.ts';
import { both, held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({
  apiGroups: ['rbac.authorization.k8s.io'],
  resources: [resource],
  verbs,
});

testObjectRule(rule, {
  pass: [
    held('cluster', may('clusterroles', 'create', 'update')),
    held('shop', may('roles', 'create', 'patch')),
    held('cluster', { ...may('clusterroles', 'bind'), resourceNames: ['view'] }), // Cluster roles lie outside of namespaces, and so does their escalation.
    held('shop', { ...may('clusterroles', 'escalated'), apiGroups: ['apps'] }),
  ],
  fail: {
    critical: [
      held('cluster', may('rolebindings', '*')),
      held('cluster', may('clusterroles', 'escalate', 'update')),
      held('kube-system', may('roles', 'escalate', 'patch')),
      both('cluster', may('clusterroles', 'bind'), may('clusterrolebindings', 'create')),
      both('cluster', { ...may('clusterroles', 'bind'), resourceNames: ['admin'] }, may('rolebindings', 'create')),
    ],
    high: [
      both('shop', may('roles', 'escalate'), may('roles', 'create')),
      both('shop', may('clusterroles', 'bind'), may('rolebindings', 'update')),
    ],
    medium: [held('cluster', may('clusterroles', 'escalate')), held('shop', may('roles', 'bind'))],
    info: [held('nobody', may('roles', 'escalate', 'update'))],
  },
  unknown: [
    { ...both('cluster', may('clusterroles', 'bind'), may('clusterrolebindings', 'create')), clusterroles: undefined },
  ],
});
