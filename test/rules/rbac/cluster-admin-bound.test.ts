import rule from '../../../shared/rules/rbac/cluster-admin-bound.ts';
import { changed, goodCluster, snapshot } from '../../estate.ts';
import { bound } from '../roles.ts';
import { testObjectRule, testRule } from '../run.ts';

const user = (name: string) => ({ kind: 'User', name });
const group = (name: string) => ({ kind: 'Group', name });
const manager = user('eks:addon-manager');
const as = (name: string, ...subjects: Parameters<typeof bound>[1]) => bound('cluster-admin', subjects, { name });
const local = (namespace: string) => bound('cluster-admin', [user('ann')], { namespace });

testObjectRule(rule, {
  pass: [
    as('cluster-admin', group('system:masters')),
    as('ops'),
    bound('view', [user('ann')]),
    as('eks:addon-cluster-admin', manager, manager),
  ],
  fail: {
    critical: [
      as('ops', user('ann')),
      as('cluster-admin', group('system:masters'), user('ann')),
      as('system:kube-controller-manager', user('system:kube-controller-manager')),
      as('eks:addon-cluster-admin', manager, user('ann')),
      as('aks-cluster-admin-binding', user('clusterAdmin')),
      local('kube-system'),
    ],
    high: [local('shop')],
  },
  unknown: [{ clusterrolebindings: undefined }],
});

// AKS itself binds the groups that the cluster names as its administrators, and no other.
const named = changed(goodCluster('aks'), { native: { aadProfile: { adminGroupObjectIDs: ['g-1'] } } });
const entra = (name: string) => as('aks-cluster-admin-binding-aad', group(name));
testRule(rule, { pass: [entra('g-1')], fail: [entra('g-2')] }, (objects) => [snapshot(objects, named)]);
