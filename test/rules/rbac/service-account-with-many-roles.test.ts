import rule from '../../../shared/rules/rbac/service-account-with-many-roles.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const bindings = (count: number, name = 'web') => ({
  clusterrolebindings: Array.from({ length: count }, (_, n) =>
    bound(`role-${n}`, [{ kind: 'ServiceAccount', namespace: 'shop', name }], { name: `b-${n}` }),
  ).flatMap(({ clusterrolebindings = [] }) => clusterrolebindings),
});

testObjectRule(rule, {
  pass: [bindings(3), bindings(9, 'other')],
  fail: [bindings(4), bindings(9)],
  unknown: [{ ...bindings(4), rolebindings: undefined }],
});
