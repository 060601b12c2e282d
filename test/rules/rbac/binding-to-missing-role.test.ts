import rule from '../../../shared/rules/rbac/binding-to-missing-role.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const ann = { kind: 'User', name: 'ann' };
const everybody = { kind: 'Group', name: 'system:authenticated' };
const role = { clusterroles: [{ metadata: { name: 'gone' }, rules: [] }] };

testObjectRule(rule, {
  pass: [
    { ...bound('gone', [ann]), ...role },
    bound('gone', []),
    { roles: [{ metadata: { name: 'a', namespace: 'b' } }] },
  ],
  fail: {
    low: [bound('gone', [ann]), bound('gone', [ann], { namespace: 'shop' })],
    medium: [bound('gone', [everybody])],
  },
  unknown: [{ ...bound('gone', [ann]), clusterroles: undefined }],
});
