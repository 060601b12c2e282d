import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'duplicate-env-var',
  title: 'Container sets a variable twice',
  severity: 'low',
  target: 'container',
  controls: [],
  covers: ['duplicate-env-var'],
  profiles: ['reliability'],
  risk: 'The last one wins; whoever edits the first wonders why nothing changes.',
  remediation: 'Remove one of them.',
  snippet: `env:
  - name: LEVEL
    value: info`,
  check({ env }) {
    const names = (env ?? []).map(({ name }) => name);
    const index = names.findIndex((name, at) => names.indexOf(name) < at);
    return index < 0 ? undefined : { path: ['env', index], message: `${names[index]} is set twice` };
  },
});
