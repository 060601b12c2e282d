import rule from '../../../shared/rules/network/workload-without-network-policy.ts';
import { changed, goodCluster, snapshot } from '../../estate.ts';
import { only, policy, unevaluated, web } from '../network.ts';
import { testObjectRule, testRule } from '../run.ts';

const deployments = [web()];
const expressions = (operator: string, ...values: string[]) =>
  policy({ podSelector: { matchExpressions: [{ key: 'app', operator, values }] } });
const cilium = (key: string, value = 'web') => ({
  deployments,
  ciliumclusterwidenetworkpolicies: [{ spec: { endpointSelector: { matchLabels: { [key]: value } }, ingress: [{}] } }],
});

testObjectRule(rule, {
  pass: [
    { deployments, networkpolicies: [policy()] },
    { deployments, networkpolicies: [policy(only('web'))] },
    { deployments, networkpolicies: [expressions('In', 'web'), expressions('Exists')] },
    { deployments, networkpolicies: [expressions('NotIn', 'api')] },
    cilium('app'),
    cilium('k8s:io.kubernetes.pod.namespace', 'shop'),
    { deployments: [{ ...web(), metadata: { namespace: 'kube-system', name: 'web' } }] },
  ],
  fail: [
    { deployments },
    { deployments, networkpolicies: [policy({}, 'elsewhere'), policy(only('api')), expressions('DoesNotExist')] },
    { deployments: [web({ hostNetwork: true })], networkpolicies: [policy()] },
    cilium('any:app', 'api'),
  ],
  unknown: [{ deployments, networkpolicies: undefined }, ...unevaluated.map((more) => ({ deployments, ...more }))],
});

testRule(rule, { pass: [], fail: [], unknown: ['none', undefined] as const }, (networkPolicy) => [
  snapshot({ deployments, networkpolicies: [policy()] }, changed(goodCluster('eks'), { networkPolicy })),
]);
