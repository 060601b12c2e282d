import { matches } from '../../engine/except.ts';
import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'required-annotations',
  title: 'Object lacks an annotation that was agreed on',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['required-annotations'],
  profiles: ['reliability'],
  expects: 'annotations',
  risk: 'Whoever is called at night cannot see whom to ask.',
  remediation: 'Add the annotations of expected.annotations.',
  snippet: `metadata:
  annotations:
    email: shop@example.com`,
  check({ object }, { expected }) {
    const keys = Object.entries(object.metadata?.annotations ?? {}).flatMap(([key, value]) => (value ? [key] : []));
    const missing = expected?.annotations?.find((wanted) => !keys.some((key) => matches(wanted, key)));
    return missing
      ? { ...onObject('metadata', 'annotations'), message: `annotation ${missing} is not set` }
      : undefined;
  },
  inventory: ({ object }) => Object.keys(object.metadata?.annotations ?? {}),
});
