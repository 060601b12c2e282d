import { describe, expect, test } from 'vitest';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { all } from '../../shared/engine/known.ts';
import { manifestsOf } from '../../shared/manifests/snapshot.ts';
import { defineRule, type Rule } from '../../shared/model/rule.ts';
import { rules } from '../../shared/rules/index.ts';

const prose = { title: 'T', severity: 'high', controls: [], risk: 'R.', remediation: 'Do.' } as const;
const violation = { path: ['metadata'], message: 'it is so' } as const;
/** Absence is the fault: more objects can only mend it. */
const unpoliced = defineRule({
  ...prose,
  id: 'un-policed',
  target: 'service',
  needs: ['networkpolicies'],
  check({ metadata }, { objects }) {
    if (metadata?.name === 'exempt') return undefined;
    const policies = all(objects.networkpolicies, 'networkpolicies');
    return policies.some((policy) => policy.metadata?.namespace === metadata?.namespace) ? undefined : violation;
  },
}) as unknown as Rule;
/** Presence is the fault: more objects can only make it worse. */
const bound = defineRule({
  ...prose,
  id: 'role-bound',
  target: 'role',
  needs: ['rolebindings'],
  check({ name }, { objects }) {
    return all(objects.rolebindings, 'rolebindings').some(({ roleRef }) => roleRef.name === name)
      ? violation
      : undefined;
  },
}) as unknown as Rule;

const service = (name: string, namespace: string) =>
  `{apiVersion: v1, kind: Service, metadata: {name: ${name}, namespace: ${namespace}}, spec: {}}`;
const policy = (namespace: string) =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: ${namespace}}, spec: {podSelector: {}}}`;
const rbac = 'apiVersion: rbac.authorization.k8s.io/v1';
const role = (name: string) => `{${rbac}, kind: Role, metadata: {name: ${name}}, rules: []}`;
const binding = (name: string) =>
  `{${rbac}, kind: RoleBinding, metadata: {name: b}, roleRef: {kind: Role, name: ${name}}, subjects: []}`;

function judged(rule: Rule, complete: boolean, ...objects: string[]) {
  const world = { label: 'x', takenAt: '2026-11-25T00:00:00Z', complete, namespace: undefined };
  const { snapshot } = manifestsOf([{ name: 'x.yaml', text: objects.join('\n---\n') }], world);
  const { tally, findings } = evaluate(snapshot, [rule]);
  const [{ pass = 0, fail = 0, unknown = 0 } = {}] = tally;
  return { pass, fail, unknown, findings };
}

describe('what is absent proves nothing', () => {
  test('in an open world', () => {
    const { findings, ...counts } = judged(unpoliced, false, service('a', 'x'));
    expect(counts).toEqual({ pass: 0, fail: 0, unknown: 1 });
    expect(findings).toEqual([
      expect.objectContaining({ status: 'unknown', subjects: 1, resource: { kind: 'Files', name: 'x' } }),
    ]);
    expect(findings[0]?.message).toMatch(/open-world.*--complete/);
    expect(judged(bound, false, role('r'))).toMatchObject({ pass: 0, fail: 0, unknown: 1 });
  });

  /** The same question by a rule that takes what is hidden for empty. */
  const careless = defineRule({
    ...bound,
    check: ({ name }: { readonly name: string }, { objects }) =>
      (objects.rolebindings ?? []).some(({ roleRef }) => roleRef.name === name) ? violation : undefined,
  } as Rule<'role'>) as unknown as Rule;
  test.each([
    ['a rule that takes hidden for empty', careless, role('r')] as const,
    ...rules
      .filter(({ id }) => ['service-account-leads-to-admin', 'service-account-bound'].includes(id))
      .map((rule) => [rule.id, rule, `{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}}`] as const),
  ])('nor to %s', (_, rule, object) => {
    expect(judged(rule, false, object, binding('elsewhere'))).toMatchObject({ pass: 0, fail: 0, unknown: 1 });
    expect(judged(rule, true, object)).toMatchObject({ pass: 1, unknown: 0 });
  });
  test('but in a complete one it does', () => {
    expect(judged(unpoliced, true, service('a', 'x'))).toMatchObject({ pass: 0, fail: 1, unknown: 0 });
    expect(judged(bound, true, role('r'))).toMatchObject({ pass: 1, fail: 0, unknown: 0 });
  });
});

describe('what is there counts in both', () => {
  test.each([false, true])('complete: %s', (complete) => {
    expect(judged(unpoliced, complete, service('a', 'x'), policy('x'))).toMatchObject({ pass: 1, fail: 0, unknown: 0 });
    expect(judged(bound, complete, role('r'), binding('r'))).toMatchObject({ pass: 0, fail: 1, unknown: 0 });
    expect(judged(unpoliced, complete, service('exempt', 'x'))).toMatchObject({ pass: 1, fail: 0, unknown: 0 });
  });
  test('each subject for itself', () => {
    const counts = judged(
      unpoliced,
      false,
      service('a', 'x'),
      service('a', 'other'),
      service('exempt', 'z'),
      policy('x'),
    );
    expect(counts).toMatchObject({ pass: 2, fail: 0, unknown: 1 });
  });
});

test('a rule for the other mode, or for what no file holds, does not apply', () => {
  const rules = [
    { ...unpoliced, id: 'in-sweeps', modes: ['sweep'] },
    { ...unpoliced, id: 'of-clusters', target: 'cluster' },
    { ...unpoliced, id: 'of-nodes', target: 'node' },
    { ...unpoliced, id: 'with-add-ons', needs: ['addons'] },
  ] as const;
  for (const rule of rules) {
    const { snapshot } = manifestsOf([], { label: 'x', takenAt: '', complete: true, namespace: undefined });
    expect(evaluate(snapshot, [rule as Rule]).tally[0]?.notApplicable, rule.id).toMatch(/sweep|check/);
  }
});
