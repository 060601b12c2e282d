import rule from '../../../shared/rules/service-accounts/dashboard-sa-used.ts';
import { testWorkloadRule } from '../run.ts';

const dashboard = { name: 'd', image: 'kubernetesui/dashboard:v2.7.0' };

testWorkloadRule(rule, {
  pass: [
    {},
    { serviceAccountName: 'kubernetes-dashboard', containers: [dashboard] },
    { serviceAccountName: 'dashboard' },
  ],
  fail: [{ serviceAccountName: 'kubernetes-dashboard' }],
});
