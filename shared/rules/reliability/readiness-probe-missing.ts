import { isService } from '../../engine/resources.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'readiness-probe-missing',
  title: 'Container has no readiness probe',
  severity: 'info',
  target: 'container',
  controls: [],
  covers: ['readiness-probe-missing'],
  profiles: ['reliability'],
  risk: 'It gets requests before it can answer, at every start.',
  remediation: 'Add a readinessProbe.',
  snippet: `readinessProbe:
  httpGet:
    path: /ready
    port: 8080`,
  check: (subject) =>
    isService(subject) && !subject.readinessProbe
      ? { path: ['readinessProbe'], message: 'readinessProbe is not set' }
      : undefined,
});
