import { internalBySpec } from '../../engine/load-balancer.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'service-exposed-type',
  title: 'Service opens a port outside the cluster',
  severity: 'medium',
  target: 'service',
  controls: ['nsa:network-separation', 'mitre:T1133'],
  covers: ['service-exposed-type'],
  profiles: ['hardened'],
  risk: 'Every such Service is a door of its own, beside the ingress controller that everybody watches.',
  remediation: 'Change the Service to ClusterIP and publish it by an Ingress or a Gateway.',
  snippet: 'type: ClusterIP',
  check(service, { cluster }) {
    const { type } = service.spec ?? {};
    if (type !== 'NodePort' && type !== 'LoadBalancer') return undefined;
    if (type === 'LoadBalancer' && internalBySpec(service, cluster?.ref.provider).reach === 'internal')
      return undefined;
    return { path: ['spec', 'type'], message: `the Service is of type ${type}` };
  },
});
