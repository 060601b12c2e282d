import rule from '../../../shared/rules/rbac/system-masters-bound.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const masters = { kind: 'Group', name: 'system:masters' };

testObjectRule(rule, {
  pass: [
    bound('view', [{ kind: 'Group', name: 'admins' }]),
    bound('cluster-admin', [masters], { name: 'cluster-admin' }),
    bound('view', [{ kind: 'User', name: 'system:masters' }]),
  ],
  fail: [
    bound('view', [masters]),
    bound('cluster-admin', [masters]),
    bound('edit', [{ kind: 'User', name: 'ann' }, masters], { namespace: 'shop' }),
  ],
});
