import { quantity } from '../../engine/quantity.ts';
import { resourceOf, staysUp } from '../../engine/resources.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'resource-out-of-range',
  title: 'Requests or limits are out of the agreed range',
  severity: 'info',
  target: 'container',
  controls: [],
  covers: ['resource-out-of-range'],
  profiles: ['reliability'],
  expects: 'resources',
  risk: 'Too little and the container is ended or slow; too much and nodes stand empty.',
  remediation: 'Set requests and limits within expected.resources of the configuration.',
  snippet: `resources:
  limits:
    memory: 256Mi`,
  check(subject, { expected }) {
    if (!staysUp(subject)) return undefined;
    for (const bound of expected?.resources ?? []) {
      const [, name = '', kind = '', sign, value] = /^(\w+)\.(request|limit) (<=|>=) (\S+)$/.exec(bound) ?? [];
      const list = kind === 'request' ? 'requests' : 'limits';
      const has = resourceOf(subject, list, name);
      const limit = quantity(value);
      if (has === undefined || limit === undefined) continue;
      if (sign === '<=' ? has > limit : has < limit)
        return { path: ['resources', list, name], message: `it is not ${bound}` };
    }
    return undefined;
  },
  inventory: ({ name, resources }) => [`${name}: ${JSON.stringify(resources ?? {})}`],
});
