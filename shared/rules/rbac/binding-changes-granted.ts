import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'binding-changes-granted',
  title: 'Somebody may hand out rights',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1098.006'],
  covers: ['rbac-self-edit-bindings', 'R17', 'R18'],
  implies: weakerThan('binding-changes-granted'),
  risk: 'An intruder gives what was broken into to an account of its own, and stays when the first is closed.',
  remediation: 'Drop the verbs that write roles and bindings; change them by a reviewed pipeline.',
  check: asks('binding-changes-granted'),
});
