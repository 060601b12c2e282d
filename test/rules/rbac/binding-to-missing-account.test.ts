import rule from '../../../shared/rules/rbac/binding-to-missing-account.ts';
import { bound, held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const account = (name: string) => [{ kind: 'ServiceAccount', namespace: 'shop', name }];
const makers = (where: string) =>
  held(where, { apiGroups: [''], resources: ['serviceaccounts'], verbs: ['create'] }, 'makers');
const beside = (one: ReturnType<typeof bound>, other: ReturnType<typeof makers>) => ({
  clusterroles: other.clusterroles,
  clusterrolebindings: [...(one.clusterrolebindings ?? []), ...other.clusterrolebindings],
  rolebindings: [...(one.rolebindings ?? []), ...other.rolebindings],
});

testObjectRule(rule, {
  pass: [
    beside(bound('view', account('web')), makers('shop')),
    bound('view', account('ghost')),
    beside(bound('view', account('ghost')), makers('other')),
    beside(bound('view', [{ kind: 'User', name: 'ghost' }]), makers('cluster')),
  ],
  fail: [
    beside(bound('view', account('ghost')), makers('shop')),
    beside(bound('view', account('ghost'), { namespace: 'shop' }), makers('cluster')),
  ],
  unknown: [{ ...bound('view', account('ghost')), serviceaccounts: undefined }],
});
