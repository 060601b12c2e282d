import { judgesPods } from '../../engine/policy-webhooks.ts';
import { isEmpty } from '../../engine/selector.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'policy-webhook-exempts-by-label',
  title: 'Policy on pods is skipped by a label of the pod',
  severity: 'medium',
  target: 'webhook',
  controls: ['nsa:authentication', 'mitre:T1556'],
  risk: 'Whoever writes the pod also writes its labels, and so decides whether the policy is asked.',
  remediation: 'Remove objectSelector from the webhook; exempt namespaces that few may create pods in instead.',
  snippet: 'objectSelector: {}',
  check(subject) {
    const { objectSelector } = subject.webhook;
    if (!objectSelector || isEmpty(objectSelector) || !judgesPods(subject)) return undefined;
    const keys = [
      ...Object.keys(objectSelector.matchLabels ?? {}),
      ...(objectSelector.matchExpressions ?? []).map(({ key }) => key),
    ];
    return { path: ['objectSelector'], message: `the label ${keys[0]} decides whether the pod is judged` };
  },
});
