import rule from '../../../shared/rules/rbac/deletion-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, verb: string, group = '') => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});

testObjectRule(rule, {
  pass: [
    held('cluster', may('pods', 'get')),
    held('cluster', may('configmaps', 'delete')),
    held('shop', may('namespaces', 'delete')),
  ],
  fail: {
    high: [
      held('cluster', may('secrets', 'delete')),
      held('cluster', may('deployments', 'deletecollection', 'apps')),
      held('cluster', may('persistentvolumes', 'delete')),
      held('kube-system', may('pods', 'delete')),
    ],
    low: [held('shop', may('jobs', 'delete', 'batch'))],
  },
});
