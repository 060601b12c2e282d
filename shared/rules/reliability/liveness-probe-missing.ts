import { isService } from '../../engine/resources.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'liveness-probe-missing',
  title: 'Container has no liveness probe',
  severity: 'info',
  target: 'container',
  controls: [],
  covers: ['liveness-probe-missing'],
  profiles: ['reliability'],
  risk: 'A program that hangs stays, and only people notice.',
  remediation: 'Add a livenessProbe that asks the program itself.',
  snippet: `livenessProbe:
  httpGet:
    path: /healthz
    port: 8080`,
  check: (subject) =>
    isService(subject) && !subject.livenessProbe
      ? { path: ['livenessProbe'], message: 'livenessProbe is not set' }
      : undefined,
});
