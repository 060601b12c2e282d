import rule from '../../../shared/rules/rbac/node-changes-granted.ts';
import { both, held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({ apiGroups: [''], resources: [resource], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('nodes', 'get', 'list')),
    held('shop', may('nodes', 'update')),
    held('cluster', may('pods', 'delete')),
  ],
  fail: {
    high: [
      both('cluster', may('nodes', 'patch'), may('pods', 'delete')),
      both('cluster', may('nodes/status', 'patch'), may('pods/eviction', 'create')),
    ],
    medium: [held('cluster', may('nodes', 'delete')), held('cluster', may('nodes/status', 'update'))],
    low: [
      held('shop', may('pods/status', 'patch')),
      held('cluster', may('bindings', 'create')),
      held('cluster', may('pods/binding', 'create')),
    ],
  },
});
