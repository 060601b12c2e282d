import { standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'proc-mount-unmasked',
  title: 'Container sees all of /proc',
  severity: 'high',
  target: 'container',
  controls: ['cis:5.6.3', 'pss:baseline/proc-mount', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['proc-mount-unmasked'],
  profiles: ['security', 'pss-baseline'],
  risk: 'The unmasked files change the kernel of the node and show what others do.',
  remediation: 'Remove securityContext.procMount.',
  snippet: `securityContext:
  procMount: Default`,
  check({ securityContext, pod }, snapshot) {
    const { procMount } = securityContext ?? {};
    if ((procMount ?? 'Default') === 'Default') return undefined;
    if (pod.hostUsers === false && standardOf(snapshot) >= 35) return undefined;
    const violation = { path: ['securityContext', 'procMount'], message: `procMount is ${procMount}` };
    return violation;
  },
});
