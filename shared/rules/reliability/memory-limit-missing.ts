import { resourceOf, staysUp } from '../../engine/resources.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'memory-limit-missing',
  title: 'Container has no memory limit',
  severity: 'medium',
  target: 'container',
  controls: ['nsa:resource-policies', 'mitre:T1499'],
  covers: ['memory-limit-missing'],
  profiles: ['reliability'],
  risk: "A leak in it grows until the kernel ends processes of the node, others' first.",
  remediation: 'Set resources.limits.memory.',
  snippet: `resources:
  limits:
    memory: 256Mi`,
  check: (subject) =>
    !staysUp(subject) || (resourceOf(subject, 'limits', 'memory') ?? 0) > 0
      ? undefined
      : { path: ['resources', 'limits', 'memory'], message: 'memory is not limited' },
});
