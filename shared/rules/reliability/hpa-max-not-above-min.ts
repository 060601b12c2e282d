import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'hpa-max-not-above-min',
  title: 'Autoscaler has no room to scale',
  severity: 'info',
  target: 'autoscaler',
  controls: [],
  covers: ['hpa-max-not-above-min'],
  profiles: ['reliability'],
  risk: 'It never adds a replica, though somebody counts on it.',
  remediation: 'Set maxReplicas above minReplicas.',
  snippet: 'maxReplicas: 10',
  check({ spec }) {
    const { minReplicas = 1, maxReplicas = 0 } = spec ?? {};
    if (maxReplicas > minReplicas) return undefined;
    return { path: ['spec', 'maxReplicas'], message: `maxReplicas is ${maxReplicas}, minReplicas ${minReplicas}` };
  },
});
