import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'privileged-container',
  title: 'Container runs privileged',
  severity: 'critical',
  target: 'container',
  controls: [
    'cis:5.2.2',
    'cis-eks:4.2.1',
    'cis-aks:4.2.1',
    'cis-gke:4.2.1',
    'pss:baseline/privileged',
    'nsa:pod-security',
    'mitre:T1611',
  ],
  covers: ['privileged-container'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  implies: ['privilege-escalation-allowed', 'capability-sys-admin', 'capability-drop-all'],
  risk: 'A privileged container holds every capability and every host device: whoever breaks into it owns the node.',
  remediation: 'Set securityContext.privileged to false; grant the single capability or device that is needed.',
  snippet: `securityContext:
  privileged: false`,
  check({ securityContext }) {
    if (!securityContext?.privileged) return undefined;
    return { path: ['securityContext', 'privileged'], message: 'privileged is true' };
  },
});
