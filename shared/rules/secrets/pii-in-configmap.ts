import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pii-in-configmap',
  title: 'ConfigMap holds personal data',
  severity: 'low',
  target: 'document',
  controls: ['mitre:T1552.001'],
  covers: ['pii-in-configmap'],
  profiles: [],
  modes: ['check'],
  risk: 'It is copied wherever the manifest goes, and nobody deletes it there.',
  remediation: 'Remove the value, or move it to the system that such data belongs to.',
  snippet: `kind: ConfigMap
data:
  level: info`,
  check({ kind, personal }) {
    const sign = kind === 'ConfigMap' ? personal?.[0] : undefined;
    return sign && { path: sign.path, message: `${sign.path.at(-1)} holds ${sign.pattern}` };
  },
});
