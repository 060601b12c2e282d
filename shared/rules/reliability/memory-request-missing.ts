import { resourceOf, staysUp } from '../../engine/resources.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'memory-request-missing',
  title: 'Container requests no memory',
  severity: 'low',
  target: 'container',
  controls: ['nsa:resource-policies', 'mitre:T1499'],
  covers: ['memory-request-missing'],
  profiles: ['reliability'],
  risk: "The scheduler counts it as nothing: nodes fill up until the kernel ends processes, others' first.",
  remediation: 'Set resources.requests.memory to what the container uses.',
  snippet: `resources:
  requests:
    memory: 128Mi`,
  check: (subject) =>
    !staysUp(subject) || (resourceOf(subject, 'requests', 'memory') ?? 0) > 0
      ? undefined
      : { path: ['resources', 'requests', 'memory'], message: 'no memory is requested' },
});
