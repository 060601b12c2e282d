import rule from '../../../shared/rules/admission/policy-webhook-exempts-by-label.ts';
import { policyWebhook } from '../admission.ts';
import { testObjectRule } from '../run.ts';

const validating = (difference = {}) => ({ validatingwebhookconfigurations: [policyWebhook(difference)] });
const ignoring = { matchExpressions: [{ key: 'policy', operator: 'NotIn', values: ['ignore'] }] };

testObjectRule(rule, {
  pass: [
    validating(),
    validating({ objectSelector: {} }),
    validating({ objectSelector: ignoring, rules: [] }),
    validating({ objectSelector: ignoring, clientConfig: { url: 'https://127.0.0.1:23443/validate' } }),
    { mutatingwebhookconfigurations: [policyWebhook({ objectSelector: ignoring })] },
  ],
  fail: [
    validating({ objectSelector: ignoring }),
    validating({ objectSelector: { matchLabels: { 'policy.example/check': 'true' } } }),
  ],
  unknown: [{ validatingwebhookconfigurations: undefined }],
});
