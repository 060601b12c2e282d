import rule from '../../../shared/rules/network/loadbalancer-not-internal-azure.ts';
import { ingress, service } from '../network.ts';
import { testObjectRule } from '../run.ts';

const internal = { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' };
const balancer = (annotations = {}, type = 'LoadBalancer') => ({ services: [service({ type }, annotations)] });
const tls = ingress({}, { tls: [{ hosts: ['a.example'] }] });

testObjectRule(
  rule,
  {
    pass: [
      balancer(internal),
      balancer({}, 'ClusterIP'),
      { ...balancer(internal), ingresses: [tls] },
      { ...balancer(internal), ingresses: [{ ...ingress(), metadata: { namespace: 'elsewhere', name: 'web' } }] },
    ],
    fail: [
      balancer(),
      balancer(internal, 'NodePort'),
      balancer({ 'service.beta.kubernetes.io/azure-load-balancer-internal': 'false' }),
      { ...balancer(internal), ingresses: [tls, ingress()] },
    ],
    unknown: [{ services: undefined }, { ...balancer(internal), ingresses: undefined }],
  },
  'aks',
);
testObjectRule(rule, { pass: [], fail: [], notApplicable: [balancer()] }, 'eks');
