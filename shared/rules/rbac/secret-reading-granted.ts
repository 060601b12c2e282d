import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'secret-reading-granted',
  title: 'Somebody may read any secret',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.2', 'cis-eks:4.1.2', 'cis-gke:4.1.2', 'cis-aks:4.1.2', 'nsa:secrets', 'mitre:T1552.007'],
  covers: ['rbac-read-secrets', 'R33', 'R34'],
  implies: weakerThan('secret-reading-granted'),
  risk: 'Secrets hold passwords, keys and tokens of other accounts, some of them stronger than the reader’s own.',
  remediation: 'Name single secrets in resourceNames, or mount them where they are used and drop the rule.',
  snippet: `rules:
  - apiGroups: ['']
    resources: [secrets]
    verbs: [get]
    resourceNames: [shop-db]`,
  check: asks('secret-reading-granted'),
});
