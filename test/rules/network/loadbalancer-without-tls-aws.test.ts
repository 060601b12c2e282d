import rule from '../../../shared/rules/network/loadbalancer-without-tls-aws.ts';
import { service } from '../network.ts';
import { testObjectRule } from '../run.ts';

const balancer = (port: number, annotations = {}, type = 'LoadBalancer') => ({
  services: [service({ type, ports: [{ port }] }, annotations)],
});
const certificate = 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert';

testObjectRule(rule, {
  pass: [
    balancer(80),
    balancer(443, { [certificate]: 'arn:aws:acm:x' }),
    balancer(443, {}, 'ClusterIP'),
    { services: [service({ type: 'LoadBalancer' })] },
  ],
  fail: [balancer(443), balancer(443, { 'service.beta.kubernetes.io/aws-load-balancer-backend-protocol': 'http' })],
  unknown: [{ services: undefined }],
});
testObjectRule(rule, { pass: [], fail: [], notApplicable: [balancer(443)] }, 'gke');
