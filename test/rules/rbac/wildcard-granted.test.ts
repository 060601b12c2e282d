import rule from '../../../shared/rules/rbac/wildcard-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, verb: string, group = '') => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});

testObjectRule(rule, {
  pass: [
    held('cluster', may('deployments', 'get', 'apps')),
    held('cluster', { verbs: ['get'], nonResourceURLs: ['*'] }),
    held('nobody', may('*', '*', '*'), 'cluster-admin'),
  ],
  fail: {
    critical: [
      held('cluster', { ...may('*', '*'), verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'] }),
      held('cluster', may('secrets', '*')),
      held('cluster', may('*', 'create')),
      held('kube-system', may('nodes', '*')),
    ],
    high: [held('shop', may('pods', '*')), held('cluster', may('*', 'delete')), held('shop', may('*', 'patch'))],
    low: [
      held('cluster', may('widgets', '*', 'example.com')),
      held('shop', may('pods', 'list', '*')),
      held('shop', may('pods/*', 'get')),
    ],
    info: [held('nobody', may('*', '*'))],
  },
});
