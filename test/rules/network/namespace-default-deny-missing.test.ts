import rule from '../../../shared/rules/network/namespace-default-deny-missing.ts';
import { apps, only, policy, unevaluated, web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const deployments = apps('web', 'api');
const types = (...policyTypes: string[]) => ({ policyTypes });

testObjectRule(rule, {
  pass: [
    {},
    { deployments, networkpolicies: [policy(types('Ingress', 'Egress'))] },
    { deployments, networkpolicies: [policy(), policy(types('Egress'))] },
    { deployments: [web({ hostNetwork: true })] },
  ],
  fail: [
    { deployments },
    { deployments, networkpolicies: [policy()] },
    { deployments, networkpolicies: [policy({ ...only('web'), ...types('Ingress', 'Egress') })] },
    { deployments, networkpolicies: [policy({ ...only('gone'), ...types('Ingress', 'Egress') })] },
    { deployments, networkpolicies: [policy(types('Ingress', 'Egress'), 'elsewhere')] },
  ],
  unknown: [{ deployments, networkpolicies: undefined }, ...unevaluated.map((more) => ({ deployments, ...more }))],
});
