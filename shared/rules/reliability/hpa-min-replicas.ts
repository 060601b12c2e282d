import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'hpa-min-replicas',
  title: 'Autoscaler goes down to one replica',
  severity: 'info',
  target: 'autoscaler',
  controls: [],
  covers: ['hpa-min-replicas'],
  profiles: ['reliability'],
  risk: 'At quiet hours every restart and every lost node is an outage.',
  remediation: 'Set minReplicas to 2 or more.',
  snippet: 'minReplicas: 2',
  check({ spec }) {
    const fewest = spec?.minReplicas ?? 1;
    return fewest > 1 ? undefined : { path: ['spec', 'minReplicas'], message: `minReplicas is ${fewest}` };
  },
});
