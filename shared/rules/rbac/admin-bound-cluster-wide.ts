import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'admin-bound-cluster-wide',
  title: 'Role admin or edit is bound in every namespace',
  severity: 'critical',
  target: 'binding',
  controls: ['cis:5.1.1', 'cis:5.1.2', 'nsa:authentication', 'mitre:T1098.006', 'mitre:T1552.007'],
  covers: ['R06'],
  risk: 'Both roles read every secret and run pods as any service account, so kube-system makes them cluster-admin.',
  remediation: 'Replace the ClusterRoleBinding by RoleBindings in the namespaces of the team.',
  check({ kind, object: { roleRef, subjects } }) {
    const wide = kind === 'ClusterRoleBinding' && (roleRef.name === 'admin' || roleRef.name === 'edit');
    if (!wide || !subjects?.length) return undefined;
    return { path: ['roleRef', 'name'], message: `${roleRef.name} is bound to ${subjects.length} subjects` };
  },
});
