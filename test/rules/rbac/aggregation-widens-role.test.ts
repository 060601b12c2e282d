import rule from '../../../shared/rules/rbac/aggregation-widens-role.ts';
import { testObjectRule } from '../run.ts';

const labelled = (into: string, group: string, resource: string, ...verbs: string[]) => ({
  clusterroles: [
    {
      metadata: { name: 'helpers', labels: { [`rbac.authorization.k8s.io/aggregate-to-${into}`]: 'true' } },
      rules: [{ apiGroups: [group], resources: [resource], verbs }],
    },
  ],
});

testObjectRule(rule, {
  pass: [
    labelled('view', 'example.com', 'widgets', 'get', 'list'),
    labelled('edit', 'cert-manager.io', 'certificates', '*'),
    labelled('edit', '', 'secrets', 'list'),
    labelled('admin', 'rbac.authorization.k8s.io', 'rolebindings', 'create'),
    labelled('monitoring', '', 'secrets', 'list'),
  ],
  fail: [
    labelled('view', '', 'secrets', 'list'),
    labelled('view', '', 'pods/exec', 'create'),
    labelled('view', '', 'pods', 'create'),
    labelled('edit', 'rbac.authorization.k8s.io', 'rolebindings', 'bind', 'create'),
    labelled('admin', 'rbac.authorization.k8s.io', 'roles', 'escalate', 'update'),
    labelled('view', '', 'users', 'impersonate'),
  ],
});
