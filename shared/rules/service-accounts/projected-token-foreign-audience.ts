import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'projected-token-foreign-audience',
  title: 'Token in the pod is meant for somebody else',
  severity: 'info',
  target: 'workload',
  controls: ['nsa:authentication', 'mitre:T1528'],
  profiles: [],
  risk: 'Whoever takes it can log in there; this lists which outside systems trust the cluster.',
  remediation: 'Remove the volume if nobody needs it.',
  snippet: 'volumes: []',
  check({ podSpec }) {
    for (const [index, { projected }] of (podSpec.volumes ?? []).entries())
      for (const { serviceAccountToken: token } of projected?.sources ?? [])
        if (token?.audience && !/^(https:\/\/)?kubernetes\.default(\.svc.*)?$/.test(token.audience))
          return { path: ['volumes', index, 'projected'], message: `is meant for ${token.audience}` };
    return undefined;
  },
});
