import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'process-namespace-shared',
  title: "Containers of the pod see each other's processes",
  severity: 'low',
  target: 'workload',
  controls: ['nsa:pod-security', 'mitre:T1057'],
  profiles: ['hardened'],
  risk: 'One container reads the environment and, through /proc, the files of all others, secrets included.',
  remediation: 'Remove shareProcessNamespace.',
  snippet: 'shareProcessNamespace: false',
  check: ({ podSpec }) =>
    podSpec.shareProcessNamespace
      ? { path: ['shareProcessNamespace'], message: 'shareProcessNamespace is true' }
      : undefined,
});
