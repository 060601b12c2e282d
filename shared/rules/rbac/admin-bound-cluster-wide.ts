import { weakerThan } from '../../engine/rbac/questions.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'admin-bound-cluster-wide',
  title: 'Role admin or edit is bound in every namespace',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.1', 'cis:5.1.2', 'nsa:authentication', 'mitre:T1098.006', 'mitre:T1552.007'],
  covers: ['R06'],
  implies: weakerThan('admin-bound-cluster-wide'),
  risk: 'Both roles read every secret and run pods as any service account, so kube-system makes them cluster-admin.',
  remediation: 'Replace the ClusterRoleBinding by RoleBindings in the namespaces of the team.',
  check(grant) {
    if (!('binding' in grant) || !grant.identities.length) return undefined;
    const { kind, object } = grant.binding;
    if (kind !== 'ClusterRoleBinding' || !/^(admin|edit)$/.test(object.roleRef.name)) return undefined;
    return {
      path: ['roleRef', 'name'],
      message: `${object.roleRef.name} is bound to ${grant.identities.length} subjects`,
    };
  },
});
