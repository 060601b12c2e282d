import { resourceOf, staysUp } from '../../engine/resources.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'cpu-limit-missing',
  title: 'Container has no CPU limit',
  severity: 'low',
  target: 'container',
  controls: ['nsa:resource-policies', 'mitre:T1496', 'mitre:T1499'],
  covers: ['cpu-limit-missing'],
  profiles: ['reliability'],
  risk: 'A loop in it takes the time of everything else on the node that has requested less.',
  remediation: 'Set resources.limits.cpu.',
  snippet: `resources:
  limits:
    cpu: "1"`,
  check: (subject) =>
    !staysUp(subject) || (resourceOf(subject, 'limits', 'cpu') ?? 0) > 0
      ? undefined
      : { path: ['resources', 'limits', 'cpu'], message: 'CPU is not limited' },
});
