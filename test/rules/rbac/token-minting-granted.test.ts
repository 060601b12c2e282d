import rule from '../../../shared/rules/rbac/token-minting-granted.ts';
import { both, held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({ apiGroups: [''], resources: [resource], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('serviceaccounts', 'create')),
    held('cluster', may('serviceaccounts/*', 'create')),
    held('cluster', { ...may('serviceaccounts/token', 'create'), resourceNames: ['web'] }),
    held('cluster', may('secrets', 'create')),
    both('shop', may('secrets', 'create'), may('configmaps', 'list')),
  ],
  fail: {
    critical: [
      held('cluster', may('serviceaccounts/token', 'create')),
      held('cluster', may('*/token', 'create')),
      held('kube-system', may('serviceaccounts/token', '*')),
      held('cluster', may('secrets', 'create', 'list')),
    ],
    medium: [
      held('shop', may('serviceaccounts/token', 'create')),
      both('shop', may('secrets', 'create'), may('secrets', 'get')),
      both('shop', may('secrets', 'create'), { ...may('pods', 'get'), resources: ['pods/exec', 'secrets'] }),
    ],
  },
});
