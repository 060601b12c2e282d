import { expect, it } from 'vitest';
import rule from '../../../shared/rules/network/namespace-without-network-policy.ts';
import { goodPod, snapshot } from '../../estate.ts';
import { apps, only, policy, unevaluated, web } from '../network.ts';
import { testObjectRule, verdict } from '../run.ts';

const pod = (namespace: string) => ({ metadata: { namespace, name: 'web-1' }, spec: goodPod });
const namespace = (name: string, labels = {}) => [{ metadata: { name, labels } }];

testObjectRule(rule, {
  pass: [
    { pods: [pod('shop')], networkpolicies: [policy()] },
    { deployments: apps('web', 'api'), networkpolicies: [policy(only('web')), policy(only('api'))] },
    { networkpolicies: [policy()] },
    { namespaces: namespace('kube-system'), pods: [pod('kube-system')] },
    { deployments: [web({ hostNetwork: true })] },
  ],
  fail: {
    medium: [
      { pods: [pod('shop')] },
      { pods: [pod('shop')], networkpolicies: [policy({}, 'elsewhere')] },
      { deployments: apps('web', 'api'), networkpolicies: [policy(only('web')), policy(only('gone'))] },
      { namespaces: namespace('shop', { 'kubesweep.io/ignore': 'true' }), pods: [pod('shop')] },
    ],
    low: [{ pods: [pod('elsewhere')] }, { networkpolicies: [policy({}, 'elsewhere')] }],
  },
  unknown: [
    { pods: [pod('shop')], networkpolicies: undefined },
    { pods: undefined, networkpolicies: [policy()] },
    { namespaces: undefined, pods: [pod('shop')] },
    ...unevaluated.map((more) => ({ pods: [pod('shop')], ...more })),
  ],
});

it('where pods were sampled, a namespace without one is not known to be empty', () => {
  const sample = { kind: 'pods', read: 1, total: 40_000, namespacesRead: 1, namespaces: 2 } as const;
  const of = (pods: object[]) => ({ ...snapshot({ pods: pods as never }), samples: [sample] });
  expect(verdict(rule, of([pod('elsewhere')])).verdict).toBe('unknown');
  expect(verdict(rule, of([pod('shop')])).verdict).toBe('fail');
});
