import { defineRule } from '../../model/rule.ts';

const loopback = /^https:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/]/;

export default defineRule({
  id: 'policy-webhook-fails-open',
  title: 'Policy on pods is skipped when its webhook is down',
  severity: 'low',
  target: 'webhook',
  controls: ['nsa:authentication', 'mitre:T1556'],
  risk: 'Whoever stops or floods the webhook may run what it would have refused.',
  remediation: 'Set failurePolicy to Fail and run the webhook with several replicas.',
  check({ webhook: { failurePolicy, rules = [], clientConfig }, kind }) {
    if (kind !== 'ValidatingWebhookConfiguration' || failurePolicy !== 'Ignore') return undefined;
    if (loopback.test(clientConfig.url ?? '')) return undefined;
    const pods = rules.some(
      ({ operations = [], apiGroups = [], resources = [] }) =>
        operations.some((one) => one === '*' || one === 'CREATE') &&
        apiGroups.some((one) => one === '*' || one === '') &&
        resources.some((one) => one === '*' || one === '*/*' || one === 'pods'),
    );
    return pods ? { path: ['failurePolicy'], message: 'failurePolicy is Ignore' } : undefined;
  },
});
