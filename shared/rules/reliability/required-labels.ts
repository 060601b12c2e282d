import { matches } from '../../engine/except.ts';
import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'required-labels',
  title: 'Object lacks a label that was agreed on',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['required-labels'],
  profiles: ['reliability'],
  expects: 'labels',
  risk: 'Nobody can tell whose it is, or who pays for it.',
  remediation: 'Add the labels of expected.labels to the object and to its template.',
  snippet: `metadata:
  labels:
    owner: shop`,
  check({ object, podMeta }, { expected }) {
    for (const wanted of expected?.labels ?? [])
      for (const { labels = {} } of [object.metadata ?? {}, podMeta])
        if (!Object.keys(labels).some((label) => wanted.split('|').some((one) => matches(one, label))))
          return { ...onObject('metadata', 'labels'), message: `label ${wanted} is not set` };
    return undefined;
  },
  inventory: ({ object }) => Object.keys(object.metadata?.labels ?? {}),
});
