import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'container-security-context-missing',
  title: 'Container has no security context',
  severity: 'low',
  target: 'container',
  controls: ['cis:5.6.3', 'cis-gke:4.6.3', 'cis-aks:4.6.2', 'mitre:T1611'],
  covers: ['container-security-context-missing'],
  profiles: [],
  risk: 'Nobody has decided what the container may do; every default holds.',
  remediation: 'Set securityContext for the container, allowPrivilegeEscalation and capabilities first.',
  snippet: `securityContext:
  allowPrivilegeEscalation: false
  capabilities:
    drop: [ALL]`,
  check: ({ securityContext }) =>
    Object.keys(securityContext ?? {}).length
      ? undefined
      : { path: ['securityContext'], message: 'securityContext is not set' },
});
