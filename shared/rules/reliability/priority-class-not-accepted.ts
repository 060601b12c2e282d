import { matches } from '../../engine/except.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'priority-class-not-accepted',
  title: 'Pod names a priority class that is not agreed on',
  severity: 'info',
  target: 'workload',
  controls: ['mitre:T1499'],
  covers: ['priority-class-not-accepted'],
  profiles: ['reliability'],
  expects: 'priorityClasses',
  risk: 'It pushes others off their nodes.',
  remediation: 'Name a class of expected.priorityClasses.',
  snippet: 'priorityClassName: ordinary',
  check({ podSpec }, { expected }) {
    const name = podSpec.priorityClassName;
    if (!name || expected?.priorityClasses?.some((one) => matches(one, name))) return undefined;
    return { path: ['priorityClassName'], message: `priorityClassName is ${name}` };
  },
  inventory: ({ podSpec }) => (podSpec.priorityClassName ? [podSpec.priorityClassName] : []),
});
