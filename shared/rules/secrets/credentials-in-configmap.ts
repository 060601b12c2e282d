import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'credentials-in-configmap',
  title: 'ConfigMap holds a secret',
  severity: 'high',
  target: 'document',
  controls: ['cis:5.4.1', 'nsa:secrets', 'mitre:T1552.001'],
  covers: ['credentials-in-configmap'],
  modes: ['check'],
  risk: 'ConfigMaps are readable for many more people and programs than Secrets are.',
  remediation: 'Move the value to a Secret or a secret store, and rotate it.',
  snippet: `kind: Secret
type: Opaque`,
  check({ kind, secretSigns }) {
    const sign = kind === 'ConfigMap' ? secretSigns?.[0] : undefined;
    return sign && { path: sign.path, message: `${sign.path.at(-1)} holds ${sign.pattern}` };
  },
});
