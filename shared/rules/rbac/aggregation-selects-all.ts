import { selectsAlmostAll } from '../../engine/rbac/aggregation.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aggregation-selects-all',
  title: 'Aggregated role takes in every cluster role',
  severity: 'critical',
  target: 'role',
  controls: ['nsa:authentication', 'mitre:T1098.006'],
  covers: ['R20'],
  risk: 'The role grows to cluster-admin by itself, because the selector finds that too.',
  remediation: 'Set a label in matchLabels that only the meant roles bear.',
  snippet: `aggregationRule:
  clusterRoleSelectors:
    - matchLabels:
        example.com/aggregate-to-monitoring: 'true'`,
  check({ object }) {
    const selectors = ('aggregationRule' in object ? object.aggregationRule?.clusterRoleSelectors : undefined) ?? [];
    const index = selectors.findIndex(selectsAlmostAll);
    const path = ['aggregationRule', 'clusterRoleSelectors', index];
    return index < 0 ? undefined : { path, message: 'the selector finds roles that nobody labelled for it' };
  },
});
