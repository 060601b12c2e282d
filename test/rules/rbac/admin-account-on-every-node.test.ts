import rule from '../../../shared/rules/rbac/admin-account-on-every-node.ts';
import { goodPod } from '../../estate.ts';
import { held, to } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const root = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
const account = (namespace: string, name: string) => [{ kind: 'ServiceAccount', namespace, name }];
const agent = (automountServiceAccountToken: boolean, kind: 'daemonsets' | 'deployments' = 'daemonsets') => ({
  [kind]: [
    {
      metadata: { namespace: 'shop', name: 'agent', uid: 'a-1' },
      spec: { selector: {}, template: { spec: { ...goodPod, automountServiceAccountToken } } },
    },
  ],
});
const owns = to(account('shop', 'web'), held('cluster', root));
const makes = { apiGroups: [''], resources: ['pods'], verbs: ['create'] };
const runs = to(account('shop', 'web'), held('kube-system', makes));
const strong = to(account('kube-system', 'strong'), held('cluster', root, 'root'));
const both = {
  rolebindings: runs.rolebindings,
  clusterrolebindings: strong.clusterrolebindings,
  clusterroles: [...runs.clusterroles, ...strong.clusterroles],
};

testObjectRule(rule, {
  pass: [
    { ...agent(false), ...owns },
    { ...agent(true, 'deployments'), ...owns },
    { ...agent(true), ...runs },
  ],
  fail: [
    { ...agent(true), ...owns },
    { ...agent(true), ...both },
  ],
  unknown: [{ ...agent(true), ...owns, serviceaccounts: undefined }],
});
