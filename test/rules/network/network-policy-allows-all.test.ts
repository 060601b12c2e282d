import rule from '../../../shared/rules/network/network-policy-allows-all.ts';
import { only, policy } from '../network.ts';
import { testObjectRule } from '../run.ts';

const ingress = (...rules: object[]) => ({ networkpolicies: [policy({ ingress: rules } as never)] });
const egress = (...rules: object[]) => ({ networkpolicies: [policy({ egress: rules } as never)] });
const block = (cidr: string, ...except: string[]) => ({ ipBlock: { cidr, except } });

testObjectRule(rule, {
  pass: [
    { networkpolicies: [policy()] },
    ingress({ from: [only('web')] }),
    ingress({ ports: [{ port: 443 }] }),
    ingress({ from: [block('0.0.0.0/0', '10.0.0.0/8')] }, { from: [block('10.0.0.0/8')] }),
    egress({ to: [{ namespaceSelector: {}, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }] }),
  ],
  fail: [
    ingress({}),
    ingress({ from: [only('web')] }, { from: [] }),
    ingress({ from: [block('0.0.0.0/0')] }),
    ingress({ from: [{ namespaceSelector: {} }] }),
    egress({ to: [block('::/0')] }),
    egress({}),
  ],
  unknown: [{ networkpolicies: undefined }, ingress({ from: [block('everywhere')] })],
});
