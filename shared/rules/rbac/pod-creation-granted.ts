import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pod-creation-granted',
  title: 'Somebody may run pods as any service account',
  severity: 'critical',
  target: 'grant',
  controls: [
    'cis:5.1.4',
    'cis-eks:4.1.4',
    'cis-aks:4.1.4',
    'nsa:authentication',
    'mitre:T1610',
    'mitre:T1053.007',
    'mitre:T1543.005',
  ],
  covers: ['rbac-create-pods', 'R42', 'R43', 'R44', 'R45'],
  implies: weakerThan('pod-creation-granted'),
  risk: 'A new pod takes any service account and any secret of its namespace, in kube-system those that own the cluster.',
  remediation: 'Bind the role in the namespaces of the team alone; enforce Pod Security there.',
  check: asks('pod-creation-granted'),
});
