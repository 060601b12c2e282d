import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'reserved-name-grants',
  title: 'Binding under a reserved name gives much',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.1', 'nsa:authentication', 'mitre:T1036.005', 'mitre:T1098.006'],
  covers: ['R01', 'R23'],
  implies: weakerThan('reserved-name-grants'),
  risk: 'Names that begin with system: or with a cloud are passed over by people and scanners, and anybody may choose them.',
  remediation: 'Delete the binding if nobody knows who made it; else limit its role to what its subjects use.',
  check: asks('reserved-name-grants'),
});
