import rule from '../../../shared/rules/admission/psa-enforce-missing.ts';
import { labels, policyWebhook } from '../admission.ts';
import { testObjectRule } from '../run.ts';

testObjectRule(rule, {
  pass: [
    labels({ enforce: 'baseline' }),
    labels({ enforce: 'restricted', 'enforce-version': 'v1.30' }),
    labels({}, 'kube-system'),
  ],
  fail: [
    labels({}),
    labels({ enforce: 'privileged' }),
    labels({ enforce: 'Baseline' }),
    labels({ 'enforce-version': 'latest' }),
    labels({ warn: 'restricted', audit: 'restricted' }),
    { ...labels({}), validatingwebhookconfigurations: [policyWebhook({ failurePolicy: 'Ignore' })] },
    {
      ...labels({}),
      validatingwebhookconfigurations: [policyWebhook({ namespaceSelector: { matchLabels: { team: 'b' } } })],
    },
  ],
  unknown: [
    { namespaces: undefined },
    { ...labels({}), validatingwebhookconfigurations: undefined },
    { ...labels({}), validatingwebhookconfigurations: [policyWebhook()] },
  ],
});
