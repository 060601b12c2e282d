import rule from '../../../shared/rules/rbac/dashboard-account-bound.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const dashboard = { kind: 'ServiceAccount', namespace: 'kubernetes-dashboard', name: 'kubernetes-dashboard' };
const ann = { kind: 'User', name: 'ann' };

testObjectRule(rule, {
  pass: [
    bound('kubernetes-dashboard', [dashboard]),
    bound('kubernetes-dashboard-minimal', [dashboard], { namespace: 'kubernetes-dashboard' }),
    bound('view', [ann]),
  ],
  fail: [
    bound('cluster-admin', [dashboard]),
    bound('view', [dashboard], { namespace: 'kube-system' }),
    bound('kubernetes-dashboard', [ann]),
  ],
});
