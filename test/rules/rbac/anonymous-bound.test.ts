import rule from '../../../shared/rules/rbac/anonymous-bound.ts';
import { testObjectRule } from '../run.ts';

const binding = (name: string, role: string, ...groups: string[]) => ({
  clusterrolebindings: [
    {
      metadata: { name },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role },
      subjects: groups.map((group) => ({ kind: group === 'system:anonymous' ? 'User' : 'Group', name: group })),
    },
  ],
});
const shipped = [
  binding('system:public-info-viewer', 'system:public-info-viewer', 'system:authenticated', 'system:unauthenticated'),
  binding('system:basic-user', 'system:basic-user', 'system:authenticated'),
  binding('ops', 'view', 'admins'),
];
const strangers = [
  binding('ops', 'view', 'system:unauthenticated'),
  binding('ops', 'view', 'admins', 'system:anonymous'),
  binding('system:basic-user', 'cluster-admin', 'system:anonymous'),
  binding('system:discovery', 'system:discovery', 'system:authenticated', 'system:unauthenticated'),
];
const anybody = [
  binding('ops', 'view', 'system:authenticated'),
  binding('system:basic-user', 'edit', 'system:authenticated'),
];

testObjectRule(rule, { pass: shipped, fail: { critical: strangers, high: anybody } }, 'eks');
testObjectRule(rule, { pass: shipped, fail: { critical: [...strangers, ...anybody] } }, 'gke');
