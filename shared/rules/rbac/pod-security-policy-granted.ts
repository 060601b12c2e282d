import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pod-security-policy-granted',
  title: 'Role names a policy kind that is gone',
  severity: 'info',
  target: 'grant',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  covers: ['R96'],
  profiles: ['hardened'],
  implies: weakerThan('pod-security-policy-granted'),
  risk: 'Since 1.25 the rule keeps nobody from anything, and whoever reads it believes that it does.',
  remediation: 'Delete the rule; set Pod Security levels on namespaces.',
  check: asks('pod-security-policy-granted'),
});
