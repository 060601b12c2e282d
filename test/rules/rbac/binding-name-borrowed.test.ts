import rule from '../../../shared/rules/rbac/binding-name-borrowed.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const ann = { kind: 'User', name: 'ann' };
const manager = { kind: 'ServiceAccount', namespace: 'kube-system', name: 'job-controller' };
const jobs = 'system:controller:job-controller';

testObjectRule(rule, {
  pass: [
    bound('view', [ann]),
    bound(jobs, [manager], { name: jobs }),
    bound('cluster-admin', [{ kind: 'User', name: 'eks:addon-manager' }], { name: 'eks:addon-cluster-admin' }),
    // A name that no table lists is neither exempt nor suspect.
    bound('view', [ann], { name: 'eks:unheard-of' }),
    bound('view', [ann], { name: 'system:unheard-of' }),
  ],
  fail: {
    critical: [
      bound('cluster-admin', [manager], { name: jobs }),
      bound('cluster-admin', [{ kind: 'Group', name: 'system:masters' }, ann], { name: 'cluster-admin' }),
      bound('admin', [ann], { name: 'eks:addon-cluster-admin' }),
    ],
    medium: [bound('view', [manager], { name: jobs }), bound('view', [manager, ann], { name: jobs })],
  },
});
