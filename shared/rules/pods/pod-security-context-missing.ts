import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pod-security-context-missing',
  title: 'Pod has no security context',
  severity: 'low',
  target: 'workload',
  controls: ['cis:5.6.3', 'cis-gke:4.6.3', 'cis-aks:4.6.2', 'mitre:T1611'],
  covers: ['pod-security-context-missing'],
  profiles: [],
  risk: 'Nobody has decided what the pod may do; every default holds.',
  remediation: 'Set securityContext for the pod, runAsNonRoot and seccompProfile first.',
  snippet: `securityContext:
  runAsNonRoot: true
  seccompProfile:
    type: RuntimeDefault`,
  check: ({ podSpec }) =>
    Object.keys(podSpec.securityContext ?? {}).length
      ? undefined
      : { path: ['securityContext'], message: 'securityContext is not set' },
});
