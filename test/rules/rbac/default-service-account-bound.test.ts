import rule from '../../../shared/rules/rbac/default-service-account-bound.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const account = (namespace: string, name = 'default') => ({ kind: 'ServiceAccount', namespace, name });

testObjectRule(rule, {
  pass: [
    bound('view', [account('shop', 'web')]),
    bound('view', [{ kind: 'User', name: 'default' }]),
    bound('view', []),
  ],
  fail: {
    critical: [bound('view', [account('kube-system')])],
    high: [
      bound('view', [account('shop')]),
      bound('edit', [account('shop', 'web'), account('shop')], { namespace: 'shop' }),
      // A service account's namespace may be left to the binding, and its name be spelled as the user that it is.
      bound('view', [{ kind: 'ServiceAccount', name: 'default' }], { namespace: 'shop' }),
      bound('view', [{ kind: 'User', name: 'system:serviceaccount:shop:default' }]),
    ],
  },
});
