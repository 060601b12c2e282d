import rule from '../../../shared/rules/rbac/secret-writing-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (...verbs: string[]) => ({ apiGroups: [''], resources: ['secrets'], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('get', 'list')),
    held('shop', may('create')),
    held('shop', { ...may('update'), resourceNames: ['shop-tls'] }),
  ],
  fail: {
    high: [held('cluster', may('patch')), held('kube-system', may('create'))],
    medium: [held('shop', may('update'))],
  },
});
