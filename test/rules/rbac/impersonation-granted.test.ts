import rule from '../../../shared/rules/rbac/impersonation-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, verb = 'impersonate', group = '') => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});
const login = 'authentication.k8s.io';

testObjectRule(rule, {
  pass: [
    held('cluster', may('users', 'get')),
    held('shop', may('users')),
    held('cluster', may('users', 'impersonate', 'apps')),
    held('cluster', { ...may('serviceaccounts'), resourceNames: ['web'] }),
    held('shop', may('uids', 'impersonate', login)),
  ],
  fail: {
    critical: [
      held('cluster', may('groups')),
      held('cluster', { ...may('groups'), resourceNames: ['system:masters'] }),
      held('cluster', may('serviceaccounts')),
      held('kube-system', may('serviceaccounts')),
      held('cluster', may('nodes', 'impersonate:arbitrary-node', login)),
    ],
    high: [
      held('cluster', may('userextras/scopes', 'impersonate', login)),
      held('cluster', may('users', 'impersonate:user-info', login)),
    ],
    medium: [
      held('shop', may('serviceaccounts')),
      held('cluster', { ...may('users'), resourceNames: ['support@example.com'] }),
    ],
  },
});
