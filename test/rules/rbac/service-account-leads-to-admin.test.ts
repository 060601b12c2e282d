import rule from '../../../shared/rules/rbac/service-account-leads-to-admin.ts';
import { held, to } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const root = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
const account = (namespace: string, name: string) => [{ kind: 'ServiceAccount', namespace, name }];
const strong = to(account('argocd', 'controller'), held('cluster', root, 'root'));
const maker = (where: string, verb = 'create') => {
  const runs = to(account('shop', 'web'), held(where, { apiGroups: [''], resources: ['pods'], verbs: [verb] }));
  return {
    clusterroles: [...strong.clusterroles, ...runs.clusterroles],
    clusterrolebindings: [...strong.clusterrolebindings, ...runs.clusterrolebindings],
    rolebindings: runs.rolebindings,
  };
};

testObjectRule(rule, {
  pass: [maker('shop'), maker('argocd', 'get'), to(account('shop', 'web'), held('cluster', root))],
  fail: [maker('argocd'), maker('cluster')],
  unknown: [{ ...maker('argocd'), clusterroles: undefined }],
});
