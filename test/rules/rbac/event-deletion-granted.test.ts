import rule from '../../../shared/rules/rbac/event-deletion-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, verb: string, group = '') => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});

testObjectRule(rule, {
  pass: [
    held('cluster', may('events', 'create')), // pods/log serves get alone: what else a role says of it means nothing.
    held('cluster', may('pods/log', 'delete')),
    held('cluster', may('pods/log', '*')),
  ],
  fail: {
    low: [held('cluster', may('events', 'delete')), held('shop', may('events', 'deletecollection', 'events.k8s.io'))],
  },
});
