import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'secret-in-annotation',
  title: 'Annotation holds a secret in plain text',
  severity: 'high',
  target: 'workload',
  controls: ['nsa:secrets', 'cis:5.4.1', 'mitre:T1552.001'],
  risk: 'Whoever may read the object reads it; kubectl apply keeps a copy of variables there.',
  remediation: 'Move the value to a Secret, rotate it, and remove the annotation.',
  snippet: `metadata:
  annotations: {}`,
  check({ object, podMeta }) {
    const [sign] = [...(object.metadata?.secretSigns ?? []), ...(podMeta.secretSigns ?? [])];
    return sign && { ...onObject('metadata', ...sign.path), message: `${sign.path.at(-1)} holds ${sign.pattern}` };
  },
});
