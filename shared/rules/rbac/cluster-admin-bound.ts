import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'cluster-admin-bound',
  title: 'Cluster-admin is bound',
  severity: 'critical',
  target: 'binding',
  controls: ['cis:5.1.1', 'cis-eks:4.1.1', 'cis-gke:4.1.1', 'cis-aks:4.1.1', 'nsa:authentication', 'mitre:T1098.006'],
  covers: ['rbac-cluster-admin', 'R04', 'R05'],
  risk: 'Whoever holds the credentials of one subject may do everything, and nothing of it looks unusual.',
  remediation: 'Bind a role that names what the subject does; keep cluster-admin for break-glass accounts.',
  check(binding, { cluster }) {
    const { roleRef, subjects = [] } = binding.object;
    if (roleRef.kind !== 'ClusterRole' || roleRef.name !== 'cluster-admin' || !subjects.length) return undefined;
    if (isBootstrapBinding(binding, cluster?.ref.provider)) return undefined;
    const named = subjects
      .slice(0, 3)
      .map(({ kind, namespace, name }) => `${kind} ${namespace ? `${namespace}/` : ''}${name}`);
    const more = subjects.length > 3 ? ` and ${subjects.length - 3} more` : '';
    const violation = { path: ['subjects'], message: `held by ${named.join(', ')}${more}` };
    const whole = binding.kind === 'ClusterRoleBinding' || binding.namespace === 'kube-system';
    return whole ? violation : { ...violation, severity: 'high' };
  },
});
