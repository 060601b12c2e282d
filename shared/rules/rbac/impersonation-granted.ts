import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'impersonation-granted',
  title: 'Somebody may act as others',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.8', 'nsa:authentication', 'mitre:T1134', 'mitre:T1550.001'],
  covers: ['rbac-impersonate', 'R26', 'R27', 'R28', 'R29'],
  implies: weakerThan('impersonation-granted'),
  risk: 'Whoever impersonates has the rights of the other, those of a cluster-admin too, and logs name the other first.',
  remediation: 'Drop impersonate, or name the users and groups in resourceNames.',
  snippet: `rules:
  - apiGroups: ['']
    resources: [users]
    verbs: [impersonate]
    resourceNames: [support@example.com]`,
  check: asks('impersonation-granted'),
});
