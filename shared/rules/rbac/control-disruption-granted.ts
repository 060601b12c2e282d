import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'control-disruption-granted',
  title: 'Somebody may stall the control plane',
  severity: 'low',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1499'],
  covers: ['R78'],
  profiles: ['hardened'],
  implies: weakerThan('control-disruption-granted'),
  risk: 'Controllers stand still without their leases, and requests wait behind those that somebody ranks first.',
  remediation: 'Name the leases in resourceNames; drop the verbs that write priorities and quotas.',
  check: asks('control-disruption-granted'),
});
