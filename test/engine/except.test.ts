import { describe, expect, it } from 'vitest';
import { excepter, matches } from '../../shared/engine/except.ts';
import type { Exception, Finding } from '../../shared/model/finding.ts';
import { ref } from './snapshots.ts';

const finding = {
  id: '1',
  ruleId: 'host-path-volume',
  severity: 'high',
  status: 'fail',
  origin: { cluster: { ...ref, name: 'shop-prod' } },
  resource: { kind: 'DaemonSet', namespace: 'logging', name: 'fluent-bit' },
  context: {},
  message: 'm',
} as Finding;
const accepted = { reason: 'r', owner: 'o', expires: '2026-12-31' };
const tried = (exception: Partial<Exception>, one: Finding = finding, today = '2026-11-24') => {
  const { except, uses } = excepter([{ ...accepted, ...exception }], today);
  return { excepted: except(one).exception !== undefined, problem: uses()[0]?.problem, matched: uses()[0]?.matched };
};

describe('exceptions', () => {
  it.each([
    [{ rule: 'host-path-volume' }, true],
    [{ rule: 'host-*', cluster: 'shop-*', namespace: 'logging', resource: 'DaemonSet/fluent-bit' }, true],
    [{ cluster: 'arn:*' }, true],
    [{ rule: 'host-path' }, false],
    [{ rule: 'host-*', namespace: 'default' }, false],
    [{ cluster: 'shop-dev' }, false],
    [{ rule: 'host-*', resource: 'Deployment/fluent-bit' }, false],
  ])('%j → %j', (exception, expected) => expect(tried(exception).excepted).toBe(expected));

  it('expired, unused and over-broad ones are named; an expired one accepts nothing', () => {
    expect(tried({ rule: 'host-*', expires: '2026-11-23' })).toEqual({
      excepted: false,
      problem: 'expired',
      matched: 1,
    });
    expect(tried({ rule: 'host-*', expires: '2026-11-24' })).toEqual({
      excepted: true,
      problem: undefined,
      matched: 1,
    });
    expect(tried({ rule: 'other' }).problem).toBe('unused');
    expect(tried({ namespace: 'logging' }).problem).toBe('over-broad');
    expect(tried({ rule: '*', cluster: '**' }).problem).toBe('over-broad');
  });

  it('what was not seen cannot be accepted', () => {
    expect(tried({ rule: '*' }, { ...finding, status: 'unknown' }).excepted).toBe(false);
  });

  it.each(['[a]', 'a{b,c}', '!(x)', '@(a|b)', 'a+b', 'a\\b'])('%s is no pattern but itself', (name) => {
    expect([matches(name, name), matches(name, 'x')]).toEqual([true, false]);
  });

  it.each([
    ['*', '', true],
    ['*', 'a/b:c', true],
    ['a*c', 'abcbc', true],
    ['a*c', 'abcb', false],
    ['?', '', false],
    ['a?c', 'a/c', true],
    ['**a*', 'bca', true],
    ['a', 'ab', false],
    ['', 'a', false],
    ['*.*', 'a.b', true],
    ['.', 'x', false],
  ])('%j of %j: %j', (pattern, text, expected) => expect(matches(pattern, text)).toBe(expected));

  it('no pattern takes long, whoever chose it and the name', () => {
    const started = performance.now();
    expect(matches(`${'*a'.repeat(200)}*b`, 'a'.repeat(400))).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
