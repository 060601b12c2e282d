import { judgesPods } from '../../engine/policy-webhooks.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'policy-webhook-fails-open',
  title: 'Policy on pods is skipped when its webhook is down',
  severity: 'low',
  target: 'webhook',
  controls: ['nsa:authentication', 'mitre:T1556'],
  risk: 'Whoever stops or floods the webhook may run what it would have refused.',
  remediation: 'Set failurePolicy to Fail and run the webhook with several replicas.',
  snippet: 'failurePolicy: Fail',
  check: (subject) =>
    subject.webhook.failurePolicy === 'Ignore' && judgesPods(subject)
      ? { path: ['failurePolicy'], message: 'failurePolicy is Ignore' }
      : undefined,
});
