import { onObject } from '../../engine/levels.ts';
import { hasPairs, selects } from '../../engine/selector.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'selector-mismatch',
  title: 'Selector does not match its own template',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['selector-mismatch'],
  profiles: ['reliability'],
  risk: 'The API server refuses it, or its controller makes pods without end.',
  remediation: 'Change the labels of the template to what the selector asks for.',
  snippet: `selector:
  matchLabels:
    app: web`,
  check({ kind, object: { spec }, podMeta }) {
    const selector = (kind === 'CronJob' ? spec?.jobTemplate?.spec : spec)?.selector;
    const plain = kind === 'ReplicationController' ? (selector as Record<string, string> | undefined) : undefined;
    if (plain ? hasPairs(plain, podMeta.labels) : !selector || selects(selector, podMeta.labels)) return undefined;
    return { ...onObject('spec', 'selector'), message: 'selector does not select the template' };
  },
});
