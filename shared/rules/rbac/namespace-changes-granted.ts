import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'namespace-changes-granted',
  title: 'Somebody may lift the security level of a namespace',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:pod-security', 'mitre:T1562.001', 'mitre:T1611'],
  covers: ['R61'],
  implies: weakerThan('namespace-changes-granted'),
  risk: 'The label on the namespace is all that keeps privileged pods out, and its writer may run pods there.',
  remediation: 'Drop update and patch on namespaces, or the creation of pods.',
  check: asks('namespace-changes-granted'),
});
