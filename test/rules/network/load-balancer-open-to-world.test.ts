import rule from '../../../shared/rules/network/load-balancer-open-to-world.ts';
import { service } from '../network.ts';
import { testObjectRule } from '../run.ts';

const balancer = (annotations = {}, spec = {}, ...addresses: object[]) => ({
  services: [service({ type: 'LoadBalancer', ...spec }, annotations, addresses)],
});
const aws = 'service.beta.kubernetes.io/aws-load-balancer-';
const ranges = (...loadBalancerSourceRanges: string[]) => ({ loadBalancerSourceRanges });
const nlb = { hostname: 'web-1.elb.eu-west-1.amazonaws.com' };

testObjectRule(rule, {
  pass: [
    { services: [service({ type: 'NodePort' })] },
    balancer({ [`${aws}internal`]: 'true' }),
    balancer({}, {}, { ip: '10.1.2.3' }),
    balancer({}, {}, { hostname: 'internal-web-1.eu-west-1.elb.amazonaws.com' }),
    balancer({ [`${aws}scheme`]: 'internal', [`${aws}type`]: 'external' }, {}, nlb),
    balancer({}, ranges('203.0.113.0/24'), { ip: '198.51.100.7' }),
  ],
  fail: [
    balancer(),
    balancer({}, {}, nlb),
    balancer({}, ranges('0.0.0.0/1', '128.0.0.0/1')),
    balancer({ [`${aws}internal`]: 'true' }, {}, { ip: '198.51.100.7' }),
  ],
  unknown: [
    { services: undefined },
    balancer({ [`${aws}security-groups`]: 'sg-1' }, ranges('203.0.113.0/24')),
    balancer({}, ranges('office')),
  ],
});
testObjectRule(rule, { pass: [], fail: [balancer({ [`${aws}internal`]: 'true' })] }, 'aks');
