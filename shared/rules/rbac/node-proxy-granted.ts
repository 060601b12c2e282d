import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'node-proxy-granted',
  title: 'Somebody may speak to kubelets',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.10', 'cis-eks:4.1.10', 'cis-aks:4.1.9', 'nsa:authentication', 'mitre:T1609', 'mitre:T1552.001'],
  covers: ['rbac-node-proxy', 'R51', 'R52'],
  implies: weakerThan('node-proxy-granted'),
  risk: 'By way of nodes/proxy a plain read runs commands in every pod of every node, past admission and audit.',
  remediation:
    'Replace nodes/proxy by nodes/metrics, nodes/stats or nodes/pods, which a kubelet of 1.33 and later tells apart.',
  snippet: `rules:
  - apiGroups: ['']
    resources: [nodes/metrics, nodes/stats]
    verbs: [get]`,
  check: asks('node-proxy-granted'),
});
