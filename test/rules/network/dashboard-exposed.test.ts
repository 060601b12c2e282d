import type { Kinds } from '../../../shared/model/snapshot.ts';
import rule from '../../../shared/rules/network/dashboard-exposed.ts';
import { testObjectRule } from '../run.ts';

const service = (name: string, spec: Kinds['services']['spec'], annotations: Record<string, string> = {}) => ({
  services: [{ metadata: { namespace: 'tools', name, annotations }, ...(spec ? { spec } : {}) }],
});
const outside = { type: 'LoadBalancer' };

testObjectRule(rule, {
  pass: [
    service('grafana', {}),
    service('grafana', { type: 'ClusterIP' }),
    service('grafana', { type: 'ExternalName', externalName: 'grafana.example' }),
    service('web', { ...outside, selector: { app: 'web' } }),
    service('my-grafana-2', outside),
  ],
  fail: {
    high: [
      service('grafana', outside),
      service('kubernetes-dashboard', outside),
      service('ui', { ...outside, selector: { 'app.kubernetes.io/name': 'argocd-server' } }),
      service('ui', { ...outside, selector: { 'k8s-app': 'kubernetes-dashboard' } }),
      service('grafana', { ...outside, loadBalancerSourceRanges: ['0.0.0.0/1', '128.0.0.0/1'] }),
      service('grafana', outside, { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing' }),
    ],
    medium: [
      service('grafana', { type: 'NodePort' }),
      service('grafana', { ...outside, loadBalancerSourceRanges: ['203.0.113.0/24'] }),
      service('grafana', outside, { 'networking.gke.io/load-balancer-type': 'Internal' }),
    ],
  },
  unknown: [{ services: undefined }, service('grafana', { ...outside, loadBalancerSourceRanges: ['office'] })],
});
