import rule from '../../../shared/rules/network/workload-traffic-not-restricted.ts';
import { only, policy, unevaluated, web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const deployments = [web()];
const both = policy({ policyTypes: ['Ingress', 'Egress'] });
const cilium = (spec: object) => ({ deployments, ciliumnetworkpolicies: [{ metadata: { namespace: 'shop' }, spec }] });

testObjectRule(rule, {
  pass: [
    { deployments, networkpolicies: [both] },
    { deployments, networkpolicies: [policy({ egress: [{}] })] },
    { deployments, networkpolicies: [policy(only('web')), policy({ ...only('web'), policyTypes: ['Egress'] })] },
    cilium({ endpointSelector: {}, ingress: [{}], egressDeny: [{}] }),
  ],
  fail: [
    { deployments },
    { deployments, networkpolicies: [policy()] },
    { deployments, networkpolicies: [policy({ egress: [] })] },
    { deployments, networkpolicies: [policy({ policyTypes: ['Egress'] })] },
    { deployments, networkpolicies: [policy({ ...only('api'), policyTypes: ['Ingress', 'Egress'] })] },
    { deployments: [web({ hostNetwork: true })], networkpolicies: [both] },
    cilium({ endpointSelector: {}, ingress: [{}], egress: [{}], enableDefaultDeny: { egress: false } }),
  ],
  unknown: [{ deployments, networkpolicies: undefined }, ...unevaluated.map((more) => ({ deployments, ...more }))],
});
