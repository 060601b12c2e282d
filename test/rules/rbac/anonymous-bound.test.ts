import rule from '../../../shared/rules/rbac/anonymous-bound.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const group = (name: string) => ({ kind: 'Group', name: `system:${name}` });
const [everybody, nobody] = [group('authenticated'), group('unauthenticated')];
const anonymous = { kind: 'User', name: 'system:anonymous' };
const shipped = [
  bound('system:public-info-viewer', [everybody, nobody], { name: 'system:public-info-viewer' }),
  bound('system:basic-user', [everybody], { name: 'system:basic-user' }),
  bound('view', [{ kind: 'Group', name: 'admins' }]),
];
const strangers = [
  bound('view', [nobody]),
  bound('view', [{ kind: 'Group', name: 'admins' }, anonymous]),
  bound('cluster-admin', [anonymous], { name: 'system:basic-user' }),
  bound('system:discovery', [everybody, nobody], { name: 'system:discovery' }),
];
const anybody = [bound('view', [everybody]), bound('edit', [everybody], { name: 'system:basic-user' })];

testObjectRule(rule, { pass: shipped, fail: { critical: strangers, high: anybody } }, 'eks');
testObjectRule(rule, { pass: shipped, fail: { critical: [...strangers, ...anybody] } }, 'gke');
