import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'instance-label-mismatch',
  title: 'Instance label is not the name of the object',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['instance-label-mismatch'],
  profiles: [],
  risk: 'Tools that group by app.kubernetes.io/instance show it in the wrong place, or nowhere.',
  remediation: 'Set the label app.kubernetes.io/instance to the name.',
  snippet: `metadata:
  name: web
  labels:
    app.kubernetes.io/instance: web`,
  check({ object: { metadata } }) {
    const instance = metadata?.labels?.['app.kubernetes.io/instance'];
    if (instance === metadata?.name) return undefined;
    return { ...onObject('metadata', 'labels'), message: `app.kubernetes.io/instance is ${instance ?? 'not set'}` };
  },
});
