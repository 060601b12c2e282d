import rule from '../../../shared/rules/rbac/namespace-changes-granted.ts';
import { both, held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({ apiGroups: [''], resources: [resource], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('namespaces', 'update')),
    both('cluster', may('namespaces', 'get'), may('pods', 'create')),
    both('shop', may('namespaces', 'create'), may('pods', 'create')),
  ],
  fail: {
    high: [
      both('cluster', may('namespaces', 'update'), may('pods', 'create')),
      both('shop', { ...may('namespaces', 'patch'), resourceNames: ['shop'] }, may('pods', 'create')),
    ],
  },
});
