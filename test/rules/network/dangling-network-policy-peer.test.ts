import rule from '../../../shared/rules/network/dangling-network-policy-peer.ts';
import { apps, only, policy, web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const namespaces = [{ metadata: { name: 'shop', labels: { team: 'a' } } }];
const of = (team: string) => ({ namespaceSelector: { matchLabels: { team } } });
const from = (...peers: object[]) => ({
  namespaces,
  deployments: [web()],
  networkpolicies: [policy({ ingress: [{ from: peers }] } as never)],
});
const to = (...peers: object[]) => ({
  namespaces,
  deployments: apps('web'),
  networkpolicies: [policy({ egress: [{}, { to: peers }] } as never)],
});

testObjectRule(rule, {
  pass: [
    from(only('web')),
    to(only('web')),
    from({ ...only('web'), ...of('a') }),
    from(of('gone'), { ipBlock: { cidr: '10.0.0.0/8' } }),
    { networkpolicies: [policy()] },
  ],
  fail: [from(only('api')), to(only('web'), only('api')), from({ ...only('web'), ...of('b') })],
  unknown: [
    { ...from(only('api')), pods: undefined },
    { ...from(only('api')), namespaces: undefined },
  ],
});
