import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'event-deletion-granted',
  title: 'Somebody may wipe events',
  severity: 'low',
  target: 'grant',
  controls: ['nsa:logging', 'mitre:T1070'],
  covers: ['rbac-delete-events', 'R75', 'R79'],
  profiles: ['hardened'],
  implies: weakerThan('event-deletion-granted'),
  risk: 'Events tell afterwards what ran where; an intruder deletes them first.',
  remediation: 'Drop delete and deletecollection on events; they go by themselves.',
  check: asks('event-deletion-granted'),
});
