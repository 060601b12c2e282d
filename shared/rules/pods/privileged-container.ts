import { eased } from '../../engine/platform.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'privileged-container',
  title: 'Container runs privileged',
  severity: 'critical',
  target: 'container',
  controls: ['cis:5.2.2', 'pss:baseline/privileged', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['privileged-container'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  implies: ['capabilities-beyond-baseline', 'privilege-escalation-allowed'],
  risk: 'A privileged container holds every capability and every host device: whoever breaks into it owns the node.',
  remediation: 'Set securityContext.privileged to false; grant the single capability or device that is needed.',
  check({ securityContext, workload }, snapshot) {
    if (!securityContext?.privileged) return undefined;
    return eased({ path: ['securityContext', 'privileged'], message: 'privileged is true' }, workload, snapshot);
  },
});
