import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pod-exec-granted',
  title: 'Somebody may run commands in pods',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1609'],
  covers: ['rbac-exec-attach', 'R46', 'R47', 'R48'],
  implies: weakerThan('pod-exec-granted'),
  risk: 'A command in a pod acts with the token, the secrets and the network of that pod.',
  remediation:
    'Drop pods/exec, pods/attach and pods/ephemeralcontainers; grant them for a time, or in one namespace, when needed.',
  check: asks('pod-exec-granted'),
});
