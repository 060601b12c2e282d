import { matches } from '../../engine/except.ts';
import { defineRule, type WebhookSubject } from '../../model/rule.ts';

const addressOf = ({ webhook }: WebhookSubject) => {
  const { service, url } = webhook.clientConfig;
  return service ? `Service ${service.namespace}/${service.name}` : (url ?? 'nowhere');
};

export default defineRule({
  id: 'webhook-not-expected',
  title: 'Admission webhook is not on your list',
  severity: 'medium',
  target: 'webhook',
  expects: 'webhooks',
  controls: ['nsa:authentication', 'mitre:T1556'],
  covers: ['validating-webhook-inventory', 'mutating-webhook-inventory'],
  risk: 'A webhook reads what is created, secrets too, and a mutating one changes what is run.',
  remediation: 'Delete the webhook, or add its name to expected.webhooks once you know whose it is.',
  check(subject, { expected }) {
    const { name } = subject.webhook;
    if (expected?.webhooks?.some((glob) => matches(glob, name))) return undefined;
    const doing = subject.kind === 'MutatingWebhookConfiguration' ? 'changes' : 'checks';
    return { path: ['name'], message: `${name} ${doing} objects at ${addressOf(subject)}` };
  },
  inventory: (subject) => [`${subject.kind}: ${subject.webhook.name} at ${addressOf(subject)}`],
});
