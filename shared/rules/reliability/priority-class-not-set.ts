import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'priority-class-not-set',
  title: 'Pod names no priority class',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['priority-class-not-set'],
  profiles: [],
  risk: "When nodes are full it is anybody's guess who has to go.",
  remediation: 'Set priorityClassName.',
  snippet: 'priorityClassName: ordinary',
  check: ({ podSpec }) =>
    podSpec.priorityClassName ? undefined : { path: ['priorityClassName'], message: 'priorityClassName is not set' },
});
