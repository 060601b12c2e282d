import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'escalation-granted',
  title: 'Somebody may widen their own rights',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.8', 'cis-eks:4.1.8', 'cis-gke:4.1.7', 'cis-aks:4.1.7', 'nsa:authentication', 'mitre:T1098.006'],
  covers: ['rbac-bind-escalate', 'R12', 'R13', 'R14', 'R15', 'R16'],
  implies: weakerThan('escalation-granted'),
  risk: 'The verbs escalate and bind lift the check that nobody hands out more than they hold: one more request makes a cluster-admin.',
  remediation: 'Drop escalate and bind, or name the harmless roles that may be bound in resourceNames.',
  snippet: `rules:
  - apiGroups: ['rbac.authorization.k8s.io']
    resources: [clusterroles]
    verbs: [bind]
    resourceNames: [view]`,
  check: asks('escalation-granted'),
});
