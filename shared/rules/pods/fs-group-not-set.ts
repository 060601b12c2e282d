import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'fs-group-not-set',
  title: 'Pod sets no group for its volumes',
  severity: 'info',
  target: 'workload',
  controls: ['cis:5.6.3'],
  covers: ['fs-group-not-set'],
  profiles: [],
  risk: 'Volumes keep the owner that they were made with; programs that are not root may need to be root to write.',
  remediation: 'Set securityContext.fsGroup.',
  snippet: `securityContext:
  fsGroup: 10001`,
  check: ({ podSpec }) =>
    (podSpec.securityContext?.fsGroup ?? -1) >= 0
      ? undefined
      : { path: ['securityContext', 'fsGroup'], message: 'fsGroup is not set' },
});
