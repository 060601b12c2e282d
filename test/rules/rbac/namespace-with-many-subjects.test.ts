import rule from '../../../shared/rules/rbac/namespace-with-many-subjects.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const people = (count: number, namespace: string) =>
  bound(
    'view',
    Array.from({ length: count }, (_, n) => ({ kind: 'User', name: `user-${n}` })),
    { namespace },
  );

testObjectRule(rule, {
  pass: [people(4, 'shop'), people(9, 'other')],
  fail: [people(5, 'shop')],
  unknown: [{ ...people(5, 'shop'), clusterrolebindings: undefined }],
});
