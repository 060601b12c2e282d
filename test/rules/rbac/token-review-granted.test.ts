import rule from '../../../shared/rules/rbac/token-review-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (...verbs: string[]) => ({ apiGroups: ['authentication.k8s.io'], resources: ['tokenreviews'], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('get')),
    held('shop', may('create')),
    held('nobody', may('create'), 'system:auth-delegator'),
  ],
  fail: {
    low: [held('cluster', may('create')), held('cluster', may('create'), 'system:auth-delegator')],
    info: [held('nobody', may('create'))],
  },
});
