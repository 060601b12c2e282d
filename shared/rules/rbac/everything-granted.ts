import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'everything-granted',
  title: 'Role allows everything',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.1', 'cis-eks:4.1.1', 'cis-gke:4.1.1', 'cis-aks:4.1.1', 'nsa:authentication', 'mitre:T1098.006'],
  covers: ['rbac-cluster-admin', 'R01', 'R03'],
  implies: weakerThan('everything-granted'),
  risk: 'It is cluster-admin under another name, and it grows with every kind that is installed later.',
  remediation: 'List the verbs and resources that its subjects use.',
  snippet: `rules:
  - apiGroups: ['']
    resources: [pods]
    verbs: [get, list]`,
  check: asks('everything-granted'),
});
