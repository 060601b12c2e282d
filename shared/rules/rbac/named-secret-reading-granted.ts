import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'named-secret-reading-granted',
  title: 'Somebody may read named secrets',
  severity: 'info',
  target: 'grant',
  controls: ['nsa:secrets', 'mitre:T1552.007'],
  covers: ['R35'],
  profiles: ['hardened'],
  implies: weakerThan('named-secret-reading-granted'),
  risk: 'Whoever holds the role has what stands in these secrets.',
  remediation: 'Replace reading by the API with a mounted volume where a pod needs the secret.',
  check: asks('named-secret-reading-granted'),
});
