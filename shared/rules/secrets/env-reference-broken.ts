import { all, Unknown } from '../../engine/known.ts';
import { sameNamespace } from '../../engine/mounts.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'env-reference-broken',
  title: 'Variable comes from a key that does not exist',
  severity: 'low',
  target: 'container',
  controls: [],
  covers: ['env-reference-broken'],
  profiles: ['reliability'],
  modes: ['check'],
  risk: 'The container does not start.',
  remediation: 'Add the key to the ConfigMap or Secret, or set optional to true.',
  snippet: `valueFrom:
  configMapKeyRef:
    name: web
    key: level
    optional: true`,
  check({ env, workload }, { documents, complete }) {
    for (const [index, { valueFrom }] of (env ?? []).entries())
      for (const [kind, ref] of [
        ['ConfigMap', valueFrom?.configMapKeyRef],
        ['Secret', valueFrom?.secretKeyRef],
      ] as const) {
        if (!ref || ref.optional) continue;
        const held = all(documents, 'documents').find(
          ({ kind: is, metadata }) =>
            is === kind && metadata?.name === ref.name && sameNamespace(metadata?.namespace, workload.namespace),
        );
        if (!held && !complete)
          throw new Unknown('ConfigMaps and Secrets may be elsewhere; --complete says that they are not');
        if (!held?.keys?.includes(ref.key))
          return { path: ['env', index], message: `${kind} ${ref.name} has no key ${ref.key}` };
      }
    return undefined;
  },
});
