import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { holders } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'cluster-admin-bound',
  title: 'Cluster-admin is bound',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.1', 'cis-eks:4.1.1', 'cis-gke:4.1.1', 'cis-aks:4.1.1', 'nsa:authentication', 'mitre:T1098.006'],
  covers: ['rbac-cluster-admin', 'R04', 'R05'],
  implies: weakerThan('cluster-admin-bound'),
  risk: 'Whoever holds the credentials of one subject may do everything, and nothing of it looks unusual.',
  remediation: 'Bind a role that names what the subject does; keep cluster-admin for break-glass accounts.',
  check(grant, { cluster }) {
    if (!('binding' in grant) || !grant.identities.length) return undefined;
    const { kind, namespace, object } = grant.binding;
    if (object.roleRef.kind !== 'ClusterRole' || object.roleRef.name !== 'cluster-admin') return undefined;
    if (isBootstrapBinding(grant.binding, cluster)) return undefined;
    const whole = kind === 'ClusterRoleBinding' || namespace === 'kube-system';
    const message = `held by ${holders(object.subjects)}`;
    return { path: ['subjects'], message, severity: whole ? 'critical' : 'high' };
  },
});
