import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'privilege-escalation-allowed',
  title: 'Container may gain more privileges',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.2.6', 'pss:restricted/privilege-escalation', 'nsa:pod-security', 'mitre:T1548.001'],
  covers: ['privilege-escalation-allowed'],
  profiles: ['hardened', 'pss-restricted'],
  risk: 'A setuid program in the image turns an ordinary user into root.',
  remediation: 'Set securityContext.allowPrivilegeEscalation to false; absent counts as true.',
  check: ({ securityContext, pod }) =>
    securityContext?.allowPrivilegeEscalation === false || pod.os?.name === 'windows'
      ? undefined
      : { path: ['securityContext', 'allowPrivilegeEscalation'], message: 'allowPrivilegeEscalation is not false' },
});
