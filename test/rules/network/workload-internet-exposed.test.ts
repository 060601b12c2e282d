import rule from '../../../shared/rules/network/workload-internet-exposed.ts';
import { goodContainer } from '../../estate.ts';
import { ingress, node, service, web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const deployments = [web()];
const balancer = (spec = {}) => service({ type: 'LoadBalancer', ...spec }, {}, [{ ip: '198.51.100.7' }]);
const alb = 'alb.ingress.kubernetes.io/';
const facing = { [`${alb}scheme`]: 'internet-facing' };
const by = (annotations = {}, spec = {}) => ({
  deployments,
  services: [service()],
  ingresses: [ingress(annotations, spec)],
});
const hostPort = [web({ containers: [{ ...goodContainer, ports: [{ containerPort: 80, hostPort: 80 }] }] })];

testObjectRule(rule, {
  pass: [
    { deployments, services: [service()] },
    { deployments, services: [balancer({ selector: { app: 'api' } })] },
    { deployments, services: [balancer({ selector: {} })] },
    { deployments, services: [service({ type: 'LoadBalancer' }, {}, [{ ip: '10.0.0.7' }])] },
    by({ [`${alb}scheme`]: 'internal' }),
    by(facing, { defaultBackend: { service: { name: 'api' } } }),
    { deployments: hostPort, nodes: [node('10.0.0.4')] },
  ],
  fail: {
    low: [{ deployments, services: [balancer()] }, by(facing), { deployments: hostPort, nodes: [node('203.0.113.4')] }],
    info: [
      { deployments, services: [balancer({ loadBalancerSourceRanges: ['203.0.113.0/24'] })] },
      by({ ...facing, [`${alb}inbound-cidrs`]: '203.0.113.0/24' }),
    ],
  },
  unknown: [
    { deployments, services: undefined },
    { deployments, ingresses: undefined },
    by({}, { ingressClassName: 'nginx' }),
  ],
});
