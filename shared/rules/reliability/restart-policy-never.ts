import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'restart-policy-never',
  title: 'Pod is not started again when it ends',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['restart-policy-never'],
  profiles: [],
  risk: 'A crash is the end of it.',
  remediation: 'Set restartPolicy to Always, or to OnFailure for a Job.',
  snippet: 'restartPolicy: OnFailure',
  check: ({ podSpec }) =>
    podSpec.restartPolicy === 'Never' ? { path: ['restartPolicy'], message: 'restartPolicy is Never' } : undefined,
});
