import { aks, onAks } from '../../engine/aks.ts';
import { newClusterFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-rbac-off',
  title: 'Kubernetes checks no roles',
  severity: 'high',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1078'],
  covers: ['aks-rbac'],
  risk: 'Whoever can log in may do anything: roles and bindings are accepted and do nothing.',
  remediation: 'Create a new cluster, which always has role-based access control, and move the workloads there.',
  applies: onAks,
  check: (cluster) =>
    known(aks(cluster).enableRbac, 'enableRbac')
      ? undefined
      : { path: ['native', 'enableRbac'], message: 'role-based access control is off' },
  fix: (cluster) =>
    newClusterFix(cluster, { role_based_access_control_enabled: true }, 'It cannot be switched on later.'),
});
