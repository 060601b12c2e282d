import type { Kinds } from '../../../shared/model/snapshot.ts';
import rule from '../../../shared/rules/network/network-policy-without-selector.ts';
import { testObjectRule } from '../run.ts';

const policy = (spec: object) => ({
  networkpolicies: [{ metadata: { namespace: 'shop', name: 'rules' }, spec } as Kinds['networkpolicies']],
});
const app = { matchLabels: { app: 'web' } };

testObjectRule(rule, {
  pass: [
    policy({ podSelector: app }),
    policy({ podSelector: {} }),
    policy({ ingress: [{ from: [{ podSelector: app }] }] }),
    policy({ egress: [{ to: [{ namespaceSelector: app }] }] }),
  ],
  fail: [
    policy({}),
    policy({ podSelector: null }),
    policy({ ingress: [{ from: [{ podSelector: {} }] }], egress: [{}] }),
  ],
  unknown: [{ networkpolicies: undefined }],
});
