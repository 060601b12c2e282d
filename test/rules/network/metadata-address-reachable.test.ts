import rule from '../../../shared/rules/network/metadata-address-reachable.ts';
import { apps, only, policy, unevaluated, web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const deployments = [web()];
const egress = (...rules: object[]) => policy({ policyTypes: ['Egress'], egress: rules } as never);
const narrow = egress({ to: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.169.254/32'] } }] });

testObjectRule(rule, {
  pass: [
    {},
    { deployments, networkpolicies: [egress()] },
    { deployments, networkpolicies: [narrow] },
    { deployments, networkpolicies: [narrow, policy(only('web'))] },
  ],
  fail: [
    { deployments },
    { deployments, networkpolicies: [policy()] },
    { deployments, networkpolicies: [narrow, egress({})] },
    { deployments: apps('web', 'api'), networkpolicies: [{ ...narrow, spec: { ...narrow.spec, ...only('web') } }] },
    { deployments: [web({ hostNetwork: true })], networkpolicies: [narrow] },
  ],
  unknown: [{ deployments, networkpolicies: undefined }, ...unevaluated.map((more) => ({ deployments, ...more }))],
});
