import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'config-map-changes-granted',
  title: 'Somebody may change coredns or aws-auth',
  severity: 'high',
  target: 'grant',
  controls: ['cis-eks:4.1.7', 'nsa:authentication', 'mitre:T1557', 'mitre:T1098'],
  covers: ['rbac-write-configmaps', 'R62', 'R63'],
  implies: weakerThan('config-map-changes-granted'),
  risk: 'One ConfigMap answers the name queries of every pod, the other says which cloud identity is cluster-admin.',
  remediation: 'Name the ConfigMaps that are written in resourceNames; switch EKS to access entries.',
  snippet: `rules:
  - apiGroups: ['']
    resources: [configmaps]
    verbs: [get, update]
    resourceNames: [cluster-autoscaler-status]`,
  check: asks('config-map-changes-granted'),
});
