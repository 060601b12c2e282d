import { resourceOf, staysUp } from '../../engine/resources.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'cpu-request-missing',
  title: 'Container requests no CPU',
  severity: 'low',
  target: 'container',
  controls: ['nsa:resource-policies', 'mitre:T1496', 'mitre:T1499'],
  covers: ['cpu-request-missing'],
  profiles: ['reliability'],
  risk: 'The scheduler counts it as nothing: nodes fill up until everything on them is slow.',
  remediation: 'Set resources.requests.cpu to what the container uses.',
  snippet: `resources:
  requests:
    cpu: 100m`,
  check: (subject) =>
    !staysUp(subject) || (resourceOf(subject, 'requests', 'cpu') ?? 0) > 0
      ? undefined
      : { path: ['resources', 'requests', 'cpu'], message: 'no CPU is requested' },
});
