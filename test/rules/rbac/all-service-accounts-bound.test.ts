import rule from '../../../shared/rules/rbac/all-service-accounts-bound.ts';
import { held, to } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const secrets = { apiGroups: [''], resources: ['secrets'], verbs: ['list'] };
const everyone = [{ kind: 'Group', name: 'system:serviceaccounts' }];
const ofShop = [{ kind: 'Group', name: 'system:serviceaccounts:shop' }];

testObjectRule(rule, {
  pass: [
    held('cluster', secrets),
    to(everyone, held('cluster', { ...secrets, resources: ['services'] })),
    to(everyone, held('cluster', { ...secrets, resources: ['configmaps'], verbs: ['get'] })),
  ],
  fail: { critical: [to(everyone, held('cluster', secrets))], high: [to(ofShop, held('shop', secrets))] },
});
