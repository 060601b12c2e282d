import type { Kinds } from '../../../shared/model/snapshot.ts';
import rule from '../../../shared/rules/admission/webhook-calls-outside-cluster.ts';
import { testObjectRule } from '../run.ts';

type Webhook = NonNullable<Kinds['validatingwebhookconfigurations']['webhooks']>[number];
const calls = (clientConfig: Webhook['clientConfig']) => [
  {
    metadata: { name: 'policy' },
    webhooks: [{ name: 'a.example', admissionReviewVersions: ['v1'], sideEffects: 'None', clientConfig }],
  },
];
const urls = (...list: string[]) => list.map((url) => calls({ url }));
const outside = urls(
  'https://policy.example/check',
  'https://127.0.0.1.example/',
  'https://localhost.example:443/x',
  'https://10.0.0.7/',
);

testObjectRule(rule, {
  pass: [
    { validatingwebhookconfigurations: calls({ service: { namespace: 'policy', name: 'webhook' } }) },
    ...urls('https://127.0.0.1:23443/mutate', 'https://localhost:5443/', 'https://[::1]/').map((list) => ({
      mutatingwebhookconfigurations: list,
    })),
  ],
  fail: {
    medium: outside.map((list) => ({ validatingwebhookconfigurations: list })),
    high: outside.map((list) => ({ mutatingwebhookconfigurations: list })),
  },
  unknown: [
    { mutatingwebhookconfigurations: undefined, validatingwebhookconfigurations: [] },
    { validatingwebhookconfigurations: calls({ url: 'no url' }) },
  ],
});
