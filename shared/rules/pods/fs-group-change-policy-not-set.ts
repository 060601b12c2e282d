import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'fs-group-change-policy-not-set',
  title: 'Pod does not say when its volumes change owner',
  severity: 'info',
  target: 'workload',
  controls: ['cis:5.6.3'],
  covers: ['fs-group-change-policy-not-set'],
  profiles: [],
  risk: 'Every start walks through all files of a volume, which takes minutes on large ones.',
  remediation: 'Set fsGroupChangePolicy to OnRootMismatch.',
  snippet: `securityContext:
  fsGroupChangePolicy: OnRootMismatch`,
  check: ({ podSpec }) =>
    /^(Always|OnRootMismatch)$/.test(podSpec.securityContext?.fsGroupChangePolicy ?? '')
      ? undefined
      : { path: ['securityContext', 'fsGroupChangePolicy'], message: 'fsGroupChangePolicy is not set' },
});
