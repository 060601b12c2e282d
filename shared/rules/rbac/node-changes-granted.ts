import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'node-changes-granted',
  title: 'Somebody may change nodes',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1610', 'mitre:T1499'],
  covers: ['R54', 'R55', 'R56', 'R57', 'R58'],
  implies: weakerThan('node-changes-granted'),
  risk: 'Who labels, taints or evicts decides where strong pods run, and takes their tokens there.',
  remediation: 'Drop the verbs that write nodes and pods/status; leave them to the autoscaler.',
  check: asks('node-changes-granted'),
});
