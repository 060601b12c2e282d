import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'deletion-granted',
  title: 'Somebody may delete workloads or data',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1485'],
  covers: ['rbac-delete', 'R76'],
  profiles: ['hardened'],
  implies: weakerThan('deletion-granted'),
  risk: 'One request for a whole collection takes every workload or volume away.',
  remediation: 'Drop delete and deletecollection, or bind the role in the namespaces of the team alone.',
  check: asks('deletion-granted'),
});
