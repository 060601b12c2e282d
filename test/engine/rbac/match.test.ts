import { describe, expect, it } from 'vitest';
import { type PolicyRule, type Request, ruleAllows } from '../../../shared/engine/rbac/match.ts';
import { allowedBy } from '../../../shared/engine/rbac/policy.ts';
import { aggregated } from '../../../shared/engine/rbac/roles.ts';
import { snapshot } from '../../estate.ts';
import { bound, held } from '../../rules/roles.ts';

const rule = (more: Partial<PolicyRule> = {}): PolicyRule => ({
  apiGroups: [''],
  resources: ['pods'],
  verbs: ['get'],
  ...more,
});
const ask = (resource: string, more: object = {}): Request => ({ verb: 'get', group: '', resource, ...more });

describe('a rule', () => {
  it.each([
    [rule(), ask('pods'), true],
    [rule(), ask('pods/exec'), false],
    [rule({ resources: ['pods/*'] }), ask('pods/exec'), false],
    [rule({ resources: ['*/*'] }), ask('pods/exec'), false],
    [rule({ resources: ['*/exec'] }), ask('pods/exec'), true],
    [rule({ resources: ['*'] }), ask('pods/exec'), true],
    [rule({ apiGroups: ['core'] }), ask('pods'), false],
    [rule({ apiGroups: ['*'] }), ask('pods'), true],
    [rule({ apiGroups: [] }), ask('pods'), false],
    [rule({ verbs: ['GET'] }), ask('pods'), false],
    [rule({ verbs: ['*'] }), ask('pods', { verb: 'unheard-of' }), true],
    [rule({ resourceNames: ['web'] }), ask('pods'), false],
    [rule({ resourceNames: ['web'] }), ask('pods', { name: 'web' }), true],
    [rule({ resourceNames: ['*'] }), ask('pods', { name: 'web' }), false],
    [rule({ resourceNames: [''] }), ask('pods'), true],
    [rule({ nonResourceURLs: ['/x/*'] }), { verb: 'get', path: '/x' }, false],
    [rule({ nonResourceURLs: ['/x/*'] }), { verb: 'get', path: '/x/y' }, true],
    [rule({ nonResourceURLs: ['/*/y'] }), { verb: 'get', path: '/x/y' }, false],
    [rule({ nonResourceURLs: ['*'] }), { verb: 'get', path: '/x' }, true],
  ] as const)('%j answers %j with %j', (of, request, answer) => expect(ruleAllows(of, request)).toBe(answer));
});

describe('an identity', () => {
  const lists = { apiGroups: [''], resources: ['secrets'], verbs: ['list'] };
  const objects = (subject: { kind: string; name: string; namespace?: string }, namespace?: string) => {
    const { clusterroles } = held('nobody', lists);
    return snapshot({ clusterroles, ...bound('helpers', [subject], namespace ? { namespace } : {}) });
  };
  const web = { user: 'system:serviceaccount:shop:web', groups: [] };
  const request = { verb: 'list', group: '', resource: 'secrets', namespace: 'shop' };
  it.each([
    [objects({ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }), web, true],
    [objects({ kind: 'ServiceAccount', name: 'web' }, 'shop'), web, true],
    [objects({ kind: 'ServiceAccount', name: 'web' }), web, false],
    [objects({ kind: 'User', name: web.user }), web, true],
    [objects({ kind: 'User', name: web.user }, 'other'), web, false],
    [objects({ kind: 'Group', name: 'ops' }), { user: 'ann', groups: ['ops'] }, true],
    [objects({ kind: 'User', name: 'ops' }), { user: 'ann', groups: ['ops'] }, false],
    [objects({ kind: 'User', name: 'bob' }), { user: 'ann', groups: ['system:masters'] }, true],
  ])('%#', (of, caller, may) => expect(allowedBy(of, caller, request) !== undefined).toBe(may));
});

describe('an aggregated role', () => {
  const role = (name: string, labels: Record<string, string>, more: object) => ({
    metadata: { name, labels },
    ...more,
  });
  const from = (matchLabels: Record<string, string>) => ({
    aggregationRule: { clusterRoleSelectors: [{ matchLabels }] },
  });
  it('holds what its selectors find, by way of others too, and else what stands in it', () => {
    const filled = aggregated([
      role('outer', {}, { ...from({ tier: 'sum' }), rules: [rule({ verbs: ['delete'] })] }),
      role('sum', { tier: 'sum' }, from({ tier: 'base' })),
      role('base', { tier: 'base' }, { rules: [rule()] }),
      role('alone', {}, { ...from({ tier: 'none' }), rules: [rule()] }),
    ]);
    expect([...filled.values()]).toEqual([[rule()], [rule()], [rule()], [rule()]]);
  });
});
