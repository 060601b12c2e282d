import rule from '../../../shared/rules/network/network-policy-allows-metadata.ts';
import { only, policy } from '../network.ts';
import { testObjectRule } from '../run.ts';

const egress = (...rules: object[]) => ({ networkpolicies: [policy({ egress: rules } as never)] });
const to = (cidr: string, ...except: string[]) => ({ to: [{ ipBlock: { cidr, except } }] });

testObjectRule(rule, {
  pass: [
    { networkpolicies: [policy()] },
    { networkpolicies: [policy({ policyTypes: ['Ingress'], egress: [{}] })] },
    egress({ to: [only('web')] }),
    egress(to('0.0.0.0/0', '169.254.0.0/16')),
    egress(to('10.0.0.0/8'), to('::/0')),
    egress({ ...to('0.0.0.0/0'), ports: [{ port: 443 }, { port: 53, protocol: 'UDP' }] }),
  ],
  fail: [
    egress({}),
    egress({ to: [only('web')] }, to('0.0.0.0/0')),
    egress(to('169.254.169.254/32')),
    egress(to('0.0.0.0/0', '10.0.0.0/8')),
    egress({ ...to('0.0.0.0/0'), ports: [{ port: 1, endPort: 1024 }] }),
  ],
  unknown: [{ networkpolicies: undefined }, egress(to('everywhere'))],
});
