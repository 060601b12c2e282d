import type { WebhookSubject } from '../../shared/model/rule.ts';
import type { Kinds } from '../../shared/model/snapshot.ts';

type Webhook = WebhookSubject['webhook'];

/** A namespace with Pod Security labels, the prefix left out. */
export const labels = (modes: { readonly [mode: string]: string }, name = 'shop') => ({
  namespaces: [
    {
      metadata: {
        name,
        labels: Object.fromEntries(
          Object.entries(modes).map(([mode, value]) => [`pod-security.kubernetes.io/${mode}`, value]),
        ),
      },
    },
  ],
});

/** A validating configuration whose one webhook judges the creation of pods and fails closed. */
export const policyWebhook = (difference: Partial<Webhook> = {}): Kinds['validatingwebhookconfigurations'] => ({
  metadata: { name: 'policy' },
  webhooks: [
    {
      name: 'pods.policy.example',
      admissionReviewVersions: ['v1'],
      sideEffects: 'None',
      clientConfig: { service: { namespace: 'policy', name: 'webhook' } },
      failurePolicy: 'Fail',
      rules: [{ operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] }],
      ...difference,
    },
  ],
});
