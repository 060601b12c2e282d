import { isDashboard } from '../../engine/known-programs.ts';
import { accountOf } from '../../engine/service-account.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'dashboard-sa-used',
  title: 'Pod runs under the account of the dashboard',
  severity: 'medium',
  target: 'workload',
  controls: ['mitre:T1078'],
  covers: ['dashboard-sa-used'],
  risk: 'It has whatever was given to the dashboard, often far more than it needs.',
  remediation: 'Create a service account for the workload and name it.',
  snippet: 'serviceAccountName: web',
  check: (workload) =>
    accountOf(workload.podSpec) === 'kubernetes-dashboard' && !isDashboard(workload)
      ? { path: ['serviceAccountName'], message: 'serviceAccountName is kubernetes-dashboard' }
      : undefined,
});
