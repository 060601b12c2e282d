import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'token-review-granted',
  title: 'Somebody may try out stolen tokens',
  severity: 'low',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1613'],
  covers: ['R40'],
  implies: weakerThan('token-review-granted'),
  risk: 'The answer tells whose token it is and that it still works.',
  remediation: 'Delete the binding to system:auth-delegator where no extension API server runs.',
  check: asks('token-review-granted'),
});
