import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'webhook-changes-granted',
  title: 'Somebody may change admission webhooks',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.12', 'cis-eks:4.1.11', 'cis-aks:4.1.11', 'nsa:authentication', 'mitre:T1556', 'mitre:T1562.001'],
  covers: ['rbac-webhook-config', 'R69', 'R70'],
  implies: weakerThan('webhook-changes-granted'),
  risk: 'A webhook sees and changes every object on its way into the cluster, secrets among them; without one, policies are off.',
  remediation: 'Name the one configuration in resourceNames, or drop the verbs that write.',
  snippet: `rules:
  - apiGroups: ['admissionregistration.k8s.io']
    resources: [validatingwebhookconfigurations]
    verbs: [get, update, patch]
    resourceNames: [shop-policy]`,
  check: asks('webhook-changes-granted'),
});
