import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'projected-token-long-lived',
  title: 'Token in the pod is valid for more than a day',
  severity: 'low',
  target: 'workload',
  controls: ['nsa:authentication', 'mitre:T1528'],
  profiles: ['hardened'],
  risk: 'A token that leaks works until it ends, long after the pod is gone from memory.',
  remediation: 'Set expirationSeconds to 3600; the kubelet renews it.',
  snippet: `volumes:
  - name: token
    projected:
      sources:
        - serviceAccountToken:
            path: token
            expirationSeconds: 3600`,
  check({ podSpec }) {
    for (const [index, { projected }] of (podSpec.volumes ?? []).entries())
      for (const [n, { serviceAccountToken: token }] of (projected?.sources ?? []).entries())
        if ((token?.expirationSeconds ?? 0) > 86_400)
          return {
            path: ['volumes', index, 'projected', 'sources', n, 'serviceAccountToken', 'expirationSeconds'],
            message: `expirationSeconds is ${token?.expirationSeconds}`,
          };
    return undefined;
  },
});
