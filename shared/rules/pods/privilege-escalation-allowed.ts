import { isWindows } from '../../engine/levels.ts';
import { since, standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'privilege-escalation-allowed',
  title: 'Container may gain more privileges',
  severity: 'medium',
  target: 'container',
  controls: [
    'cis:5.2.6',
    'cis-eks:4.2.5',
    'cis-aks:4.2.5',
    'pss:restricted/privilege-escalation',
    'nsa:pod-security',
    'mitre:T1548.001',
    'mitre:T1611',
  ],
  covers: ['privilege-escalation-allowed'],
  profiles: ['hardened', 'pss-restricted'],
  risk: 'A setuid program in the image turns an ordinary user into root.',
  remediation: 'Set securityContext.allowPrivilegeEscalation to false; absent counts as true.',
  snippet: `securityContext:
  allowPrivilegeEscalation: false`,
  applies: since(8),
  check({ securityContext, pod }, snapshot) {
    if (securityContext?.allowPrivilegeEscalation === false) return undefined;
    if (isWindows(pod) && standardOf(snapshot) >= 25) return undefined;
    return { path: ['securityContext', 'allowPrivilegeEscalation'], message: 'allowPrivilegeEscalation is not false' };
  },
});
