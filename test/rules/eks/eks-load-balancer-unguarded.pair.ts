import type { Pair } from '../../wire/pairs.ts';

const balancer = (Scheme: string, SecurityGroups: string[] | undefined, Type = 'network') => [
  {
    LoadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/shop/50dc6c495c0c9188',
    LoadBalancerName: 'shop',
    DNSName: 'shop-50dc6c495c0c9188.elb.eu-west-1.amazonaws.com',
    VpcId: 'vpc-0e1f2031425364758',
    State: { Code: 'active' },
    ...{ Scheme, Type, SecurityGroups },
  },
];

export default [
  {
    row: 'eks-load-balancer-unguarded',
    provider: 'eks',
    from: 'region',
    at: ['loadBalancers'],
    pass: [[], balancer('internet-facing', ['sg-0d1e2f30415263748']), balancer('internal', [])],
    fail: [balancer('internet-facing', []), balancer('internet-facing', undefined)],
  },
] satisfies Pair[];
