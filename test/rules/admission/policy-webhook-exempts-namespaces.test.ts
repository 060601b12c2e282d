import rule from '../../../shared/rules/admission/policy-webhook-exempts-namespaces.ts';
import { policyWebhook } from '../admission.ts';
import { web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const deployments = [web()];
const namespaces = ['shop', 'kube-system', 'policy'].map((name) => ({ metadata: { name, labels: { team: 'a' } } }));
const selecting = (namespaceSelector?: object, more = {}) => ({
  namespaces,
  deployments,
  validatingwebhookconfigurations: [policyWebhook({ ...(namespaceSelector ? { namespaceSelector } : {}), ...more })],
});
const not = (...values: string[]) => ({
  matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values }],
});

testObjectRule(rule, {
  pass: [
    selecting(),
    selecting({}),
    selecting(not('kube-system', 'policy')),
    selecting({ matchLabels: { team: 'a' } }),
    selecting(not('shop'), { rules: [] }),
    { ...selecting(not('shop')), deployments: [] },
  ],
  fail: [selecting(not('shop', 'kube-system')), selecting({ matchLabels: { team: 'b' } })],
  unknown: [
    { ...selecting(), namespaces: undefined },
    { ...selecting(), pods: undefined },
  ],
});
