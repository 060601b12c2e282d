import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'admission-changes-granted',
  title: 'Somebody may switch policies off',
  severity: 'critical',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1562.001', 'mitre:T1556'],
  covers: ['R71', 'R72', 'R73', 'R74'],
  implies: weakerThan('admission-changes-granted'),
  risk: 'Policies that their subject may change or exempt itself from keep nobody out.',
  remediation: 'Drop the verbs that write policies, their exceptions, API services and custom resource definitions.',
  check: asks('admission-changes-granted'),
});
