import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'token-minting-granted',
  title: 'Somebody may mint tokens of service accounts',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.13', 'cis-eks:4.1.12', 'cis-aks:4.1.12', 'nsa:authentication', 'mitre:T1528', 'mitre:T1550.001'],
  covers: ['rbac-create-sa-token', 'R30', 'R31'],
  implies: weakerThan('token-minting-granted'),
  risk: 'A token of a stronger service account is that service account.',
  remediation: 'Drop serviceaccounts/token and the creation of secrets, or name the accounts in resourceNames.',
  snippet: `rules:
  - apiGroups: ['']
    resources: [serviceaccounts/token]
    verbs: [create]
    resourceNames: [backup]`,
  check: asks('token-minting-granted'),
});
