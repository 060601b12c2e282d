import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pdb-unhealthy-eviction-policy',
  title: 'Disruption budget keeps broken pods',
  severity: 'info',
  target: 'disruption-budget',
  controls: [],
  covers: ['pdb-unhealthy-eviction-policy'],
  profiles: ['reliability'],
  risk: 'Pods that never became ready count, and a node with one of them cannot be drained.',
  remediation: 'Set unhealthyPodEvictionPolicy to AlwaysAllow.',
  snippet: 'unhealthyPodEvictionPolicy: AlwaysAllow',
  check: ({ spec }) =>
    spec?.unhealthyPodEvictionPolicy
      ? undefined
      : { path: ['spec', 'unhealthyPodEvictionPolicy'], message: 'unhealthyPodEvictionPolicy is not set' },
});
