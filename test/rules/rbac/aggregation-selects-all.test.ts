import rule from '../../../shared/rules/rbac/aggregation-selects-all.ts';
import { testObjectRule } from '../run.ts';

const sum = (...clusterRoleSelectors: object[]) => ({
  clusterroles: [{ metadata: { name: 'sum' }, aggregationRule: { clusterRoleSelectors } }],
});
const one = { matchLabels: { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' } };

testObjectRule(rule, {
  pass: [sum(), sum(one), sum({ matchExpressions: [{ key: 'tier', operator: 'In', values: ['a'] }] })],
  fail: [
    sum({}),
    sum(one, { matchLabels: {} }),
    sum({ matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }),
    sum({ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['a'] }] }),
  ],
});
