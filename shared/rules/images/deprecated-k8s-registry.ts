import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'deprecated-k8s-registry',
  title: 'System image comes from a registry that is frozen',
  severity: 'low',
  target: 'container',
  controls: ['nsa:upgrading'],
  covers: ['deprecated-k8s-registry'],
  risk: 'The registry is frozen: mended versions appear only in registry.k8s.io.',
  remediation: 'Replace k8s.gcr.io by registry.k8s.io.',
  snippet: 'image: registry.k8s.io/kube-proxy:v1.34.0',
  check: ({ image, workload: { namespace } }) =>
    namespace === 'kube-system' && image?.startsWith('k8s.gcr.io/')
      ? { path: ['image'], message: `${image} is frozen` }
      : undefined,
});
