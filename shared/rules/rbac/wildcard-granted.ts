import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'wildcard-granted',
  title: 'Role grants more than it names',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.3', 'cis-eks:4.1.3', 'cis-gke:4.1.3', 'cis-aks:4.1.3', 'nsa:authentication', 'mitre:T1098.006'],
  covers: ['rbac-wildcard', 'R02', 'R07', 'R08', 'R09'],
  implies: weakerThan('wildcard-granted'),
  risk: 'A star grows with every verb and kind that comes later, and hides what is granted today.',
  remediation: 'List the verbs, resources and API groups that its subjects use.',
  snippet: `rules:
  - apiGroups: ['apps']
    resources: [deployments]
    verbs: [get, list, watch]`,
  check: asks('wildcard-granted'),
});
