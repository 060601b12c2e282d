import rule from '../../../shared/rules/rbac/service-account-bound.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const account = (name: string) => [{ kind: 'ServiceAccount', namespace: 'shop', name }];

testObjectRule(rule, {
  pass: [bound('view', account('other')), bound('view', [{ kind: 'User', name: 'web' }])],
  fail: [bound('view', account('web')), bound('edit', account('web'), { namespace: 'shop' })],
  unknown: [{ ...bound('view', account('web')), rolebindings: undefined }],
});
