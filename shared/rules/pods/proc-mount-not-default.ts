import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'proc-mount-not-default',
  title: 'Container asks for another /proc than the default',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.6.3', 'pss:baseline/proc-mount', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['proc-mount-unmasked'],
  profiles: ['pss-restricted'],
  risk: 'The restricted level allows no unmasked /proc, not even in a user namespace.',
  remediation: 'Remove securityContext.procMount.',
  snippet: `securityContext:
  procMount: Default`,
  check({ securityContext }) {
    const { procMount } = securityContext ?? {};
    if ((procMount ?? 'Default') === 'Default') return undefined;
    return { path: ['securityContext', 'procMount'], message: `procMount is ${procMount}` };
  },
});
