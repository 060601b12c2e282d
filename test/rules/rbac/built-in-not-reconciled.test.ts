import rule from '../../../shared/rules/rbac/built-in-not-reconciled.ts';
import { testObjectRule } from '../run.ts';

const annotations = { 'rbac.authorization.kubernetes.io/autoupdate': 'false' };
const role = (name: string, more: object = {}) => ({ clusterroles: [{ metadata: { name, ...more }, rules: [] }] });
const binding = (name: string, more: object = {}) => ({
  metadata: { name, ...more },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
});

testObjectRule(rule, {
  pass: [
    role('view'),
    role('system:node', { annotations: { 'rbac.authorization.kubernetes.io/autoupdate': 'true' } }),
    role('helpers', { annotations }),
    { ...role('system:node'), clusterrolebindings: [binding('system:node'), binding('other', { annotations })] },
  ],
  fail: [
    role('view', { annotations }),
    { ...role('system:node'), clusterrolebindings: [binding('system:node', { annotations })] },
  ],
  unknown: [{ ...role('system:node'), clusterrolebindings: undefined }],
});
