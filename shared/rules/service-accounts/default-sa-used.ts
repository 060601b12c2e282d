import { accountOf } from '../../engine/service-account.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'default-sa-used',
  title: 'Pod runs under the default service account',
  severity: 'low',
  target: 'workload',
  controls: ['cis:5.1.5', 'cis-eks:5.2.1', 'cis-aks:5.2.1', 'mitre:T1078.001'],
  covers: ['default-sa-used'],
  profiles: ['hardened'],
  risk: 'All such pods of a namespace are one to the API server: what one may do, all may.',
  remediation: 'Create a service account for the workload and name it.',
  snippet: 'serviceAccountName: web',
  check: ({ podSpec }) =>
    accountOf(podSpec) === 'default'
      ? { path: ['serviceAccountName'], message: 'the default service account is used' }
      : undefined,
});
