import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'tiller-service',
  title: 'Service of Tiller remains',
  severity: 'high',
  target: 'service',
  controls: ['mitre:T1610'],
  covers: ['tiller-service'],
  risk: 'It leads every pod of the cluster to Tiller wherever one is started.',
  remediation: 'Delete the Service.',
  snippet: `kind: Service
metadata:
  name: tiller-deploy
spec:
  selector: {}`,
  check({ metadata, spec }) {
    const texts = [metadata?.name, ...Object.values(metadata?.labels ?? {}), ...Object.values(spec?.selector ?? {})];
    return texts.some((text) => /(^|-)tiller(-|$)/.test(text ?? ''))
      ? { path: ['metadata', 'name'], message: `${metadata?.name} leads to Tiller` }
      : undefined;
  },
});
