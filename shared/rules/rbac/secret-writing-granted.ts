import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'secret-writing-granted',
  title: 'Somebody may overwrite any secret',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:secrets', 'mitre:T1552.007', 'mitre:T1136'],
  covers: ['R32', 'R39'],
  implies: weakerThan('secret-writing-granted'),
  risk: 'An annotation turns a secret into a token of any service account, and a planted one lets a foreign node join.',
  remediation: 'Name single secrets in resourceNames.',
  snippet: `rules:
  - apiGroups: ['']
    resources: [secrets]
    verbs: [update, patch]
    resourceNames: [shop-tls]`,
  check: asks('secret-writing-granted'),
});
