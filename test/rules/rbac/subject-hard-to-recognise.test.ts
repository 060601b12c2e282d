import rule from '../../../shared/rules/rbac/subject-hard-to-recognise.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const user = (name: string) => [{ kind: 'User', name }];

testObjectRule(rule, {
  pass: [
    bound('view', user('ann@example.com')),
    bound('view', [{ kind: 'ServiceAccount', namespace: 'shop', name: 'web' }]),
    bound('view', user('arn:aws:iam::111122223333:role/ops')),
    bound('system:kube-scheduler', user('system:kube-scheduler'), { name: 'system:kube-scheduler' }),
  ],
  fail: [
    bound('view', user('system:serviceaccount:shop:web')),
    bound('view', user('system:node:ip-10-0-0-1')),
    bound('view', user('kubernetes-admin')),
    bound('view', user('аdmin')),
    bound('view', user('admin\u200b')),
  ],
});
