import type { WebhookSubject } from '../model/rule.ts';
import type { Kinds, Snapshot } from '../model/snapshot.ts';
import { all } from './known.ts';
import { selects } from './selector.ts';

type Webhook = WebhookSubject['webhook'];
/** The clouds run their own webhooks beside the API server. */
const loopback = /^https:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/]/;

/** It decides whether pods may be created: a validating webhook, none of the cloud's own. */
export function judgesPods({ webhook, kind }: WebhookSubject): boolean {
  const { rules = [], clientConfig } = webhook;
  if (kind !== 'ValidatingWebhookConfiguration' || loopback.test(clientConfig.url ?? '')) return false;
  return rules.some(
    ({ operations = [], apiGroups = [], resources = [] }) =>
      operations.some((one) => one === '*' || one === 'CREATE') &&
      apiGroups.some((one) => one === '*' || one === '') &&
      resources.some((one) => one === '*' || one === '*/*' || one === 'pods'),
  );
}

/** Of the webhook's namespaceSelector: is the namespace's every pod put before it? */
export function looksInto({ namespaceSelector }: Webhook, { metadata }: Kinds['namespaces']): boolean {
  const labels = { 'kubernetes.io/metadata.name': metadata?.name ?? '', ...metadata?.labels };
  return selects(namespaceSelector ?? {}, labels);
}

/** A webhook that fails closed and is asked about every pod of the namespace: its name, else undefined. */
export function policyWebhookOf(namespace: Kinds['namespaces'], { objects }: Snapshot): string | undefined {
  const kind = 'ValidatingWebhookConfiguration';
  return all(objects.validatingwebhookconfigurations, 'validatingwebhookconfigurations')
    .flatMap(({ webhooks = [] }) => webhooks)
    .find(
      (webhook) => webhook.failurePolicy !== 'Ignore' && judgesPods({ webhook, kind }) && looksInto(webhook, namespace),
    )?.name;
}
