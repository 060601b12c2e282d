import type { Kinds } from '../../../shared/model/snapshot.ts';
import rule from '../../../shared/rules/admission/policy-webhook-fails-open.ts';
import { testObjectRule } from '../run.ts';

type Webhook = NonNullable<Kinds['validatingwebhookconfigurations']['webhooks']>[number];
const create = { operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] };
const webhooks = (difference: Partial<Webhook> = {}) => [
  {
    metadata: { name: 'policy' },
    webhooks: [
      {
        name: 'pods.policy.example',
        admissionReviewVersions: ['v1'],
        sideEffects: 'None',
        clientConfig: { service: { namespace: 'policy', name: 'webhook' } },
        failurePolicy: 'Ignore',
        rules: [create],
        ...difference,
      },
    ],
  },
];
const validating = (difference?: Partial<Webhook>) => ({ validatingwebhookconfigurations: webhooks(difference) });

testObjectRule(rule, {
  pass: [
    validating({ failurePolicy: 'Fail' }),
    validating({ rules: [{ ...create, resources: ['services'] }] }),
    validating({ rules: [{ ...create, operations: ['DELETE'] }] }),
    validating({ rules: [] }),
    validating({ clientConfig: { url: 'https://127.0.0.1:23443/validate' } }),
    { mutatingwebhookconfigurations: webhooks() },
  ],
  fail: [validating(), validating({ rules: [{ ...create, apiGroups: ['*'], resources: ['*'], operations: ['*'] }] })],
});
