import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'webhook-calls-outside-cluster',
  title: 'Admission webhook calls a host outside the cluster',
  severity: 'medium',
  target: 'webhook',
  controls: ['nsa:authentication', 'mitre:T1556', 'mitre:T1557'],
  risk: 'That host reads every object it is asked about, and a mutating one changes what is run.',
  remediation: 'Serve the webhook from a Service in the cluster, or own and watch the host that it calls.',
  check({ webhook, kind }) {
    const url = webhook.clientConfig.url;
    if (url === undefined) return undefined;
    const { hostname } = known(URL.parse(url) ?? undefined, 'URL of the webhook');
    // The clouds run their own webhooks beside the API server.
    if (/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return undefined;
    const changes = kind === 'MutatingWebhookConfiguration';
    const violation = {
      path: ['clientConfig', 'url'],
      message: `${changes ? 'changes' : 'checks'} objects at ${hostname}`,
    };
    return changes ? { ...violation, severity: 'high' } : violation;
  },
});
