import rule from '../../../shared/rules/network/dashboard-exposed.ts';
import { goodContainer } from '../../estate.ts';
import { service as plain, web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const service = (name: string, spec: object, annotations: Record<string, string> = {}) => ({
  services: [{ metadata: { namespace: 'tools', name, annotations }, spec }],
});
const outside = { type: 'LoadBalancer' };
const runs = (image: string, args: string[] = [], type = 'LoadBalancer') => ({
  deployments: [web({ containers: [{ ...goodContainer, image, args }] })],
  services: [plain({ type })],
});

testObjectRule(rule, {
  pass: [
    service('grafana', {}),
    service('grafana', { type: 'ClusterIP' }),
    service('grafana', { type: 'ExternalName', externalName: 'grafana.example' }),
    service('web', { ...outside, selector: { app: 'web' } }),
    service('my-grafana-2', outside),
    runs('ghcr.io/shop/grafana-exporter:1'),
  ],
  fail: {
    critical: [runs('kubernetesui/dashboard:v2.7.0', ['--enable-skip-login'])],
    high: [
      ...['grafana', 'kubernetes-dashboard'].map((name) => service(name, outside)),
      service('ui', { ...outside, selector: { 'k8s-app': 'kubernetes-dashboard' } }),
      service('grafana', { ...outside, loadBalancerSourceRanges: ['0.0.0.0/1', '128.0.0.0/1'] }),
      runs('quay.io/argoproj/argocd:v3.1.0'),
    ],
    medium: [
      service('grafana', { type: 'NodePort' }),
      service('grafana', { ...outside, loadBalancerSourceRanges: ['203.0.113.0/24'] }),
      service('grafana', outside, { 'service.beta.kubernetes.io/aws-load-balancer-internal': 'true' }),
    ],
  },
  unknown: [{ services: undefined }, service('grafana', { ...outside, loadBalancerSourceRanges: ['office'] })],
});
