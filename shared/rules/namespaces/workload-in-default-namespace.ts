import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'workload-in-default-namespace',
  title: 'Workload runs in the default namespace',
  severity: 'low',
  target: 'workload',
  modes: ['sweep'],
  controls: [
    ...(['cis:5.6.4', 'cis-eks:4.5.2', 'cis-gke:4.6.4', 'cis-aks:4.6.3'] as const),
    ...(['nsa:network-separation', 'mitre:T1610'] as const),
  ],
  profiles: ['hardened'],
  risk: 'What lands in default by accident shares roles, quotas and network policies with whatever else is there.',
  remediation: 'Move the workload to a namespace of its own.',
  snippet: 'metadata:\n  namespace: shop',
  check: ({ namespace }) =>
    namespace === 'default'
      ? { path: ['metadata', 'namespace'], fromRoot: true, message: 'it lives in the namespace default' }
      : undefined,
});
