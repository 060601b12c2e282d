import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'certificate-approval-granted',
  title: 'Somebody may approve certificates',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.11', 'cis-aks:4.1.10', 'nsa:authentication', 'mitre:T1098', 'mitre:T1078'],
  covers: ['rbac-approve-csr', 'R36', 'R37', 'R38'],
  implies: weakerThan('certificate-approval-granted'),
  risk: 'A client certificate in any name outlives every change of roles and cannot be revoked.',
  remediation: 'Drop certificatesigningrequests/approval, or name one signer that signs no client certificates.',
  snippet: `rules:
  - apiGroups: ['certificates.k8s.io']
    resources: [signers]
    verbs: [approve]
    resourceNames: [example.com/internal]`,
  check: asks('certificate-approval-granted'),
});
