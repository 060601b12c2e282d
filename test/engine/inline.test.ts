import { describe, expect, test } from 'vitest';
import { inlineExcepter, isInline } from '../../shared/engine/inline.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { Rule, Severity } from '../../shared/model/rule.ts';

const rule = (id: string, severity: Severity) => ({ id, severity }) as Rule;
const rules = [rule('grave-fault', 'critical'), rule('high-fault', 'high'), rule('small-fault', 'low')];
const finding = (ruleId: string, severity: Severity, more: Partial<Finding> = {}): Finding => ({
  ...{ id: '1', ruleId, severity, status: 'fail', origin: { files: 'x' }, context: {}, message: 'm' },
  resource: { kind: 'Pod', name: 'p' },
  ...more,
});
const note = (id: string, reason = 'known, see ADR 7') => ({ [`except.kubesweep/${id}`]: reason });

describe('by default', () => {
  test.each([
    ['low', finding('small-fault', 'low'), note('small-fault'), 1],
    ['high', finding('high-fault', 'high'), note('high-fault'), 0],
    ['critical', finding('grave-fault', 'critical'), note('grave-fault'), 0],
    ['a grave rule, eased here', finding('grave-fault', 'low'), note('grave-fault'), 0],
    ['a small rule, grave here', finding('small-fault', 'high'), note('small-fault'), 0],
    ['another rule', finding('small-fault', 'low'), note('high-fault'), 0],
    ['no reason', finding('small-fault', 'low'), note('small-fault', '  '), 0],
    ['nobody knows', finding('small-fault', 'low', { status: 'unknown' }), note('small-fault'), 0],
    ['no annotation', finding('small-fault', 'low'), undefined, 0],
  ])('%s', (_, of, annotations, accepted) => {
    const { exception } = inlineExcepter(rules, undefined).except(of, annotations);
    expect(exception ? 1 : 0).toBe(accepted);
    if (exception) expect(isInline(exception)).toBe(true);
  });
});

test('what the configuration opens, and nothing else', () => {
  const excepter = inlineExcepter(rules, ['high-*']);
  expect(excepter.except(finding('high-fault', 'high'), note('high-fault')).exception?.reason).toBe('known, see ADR 7');
  expect(excepter.except(finding('small-fault', 'low'), note('small-fault')).exception).toBeUndefined();
  expect(
    inlineExcepter(rules, []).except(finding('small-fault', 'low'), note('small-fault')).exception,
  ).toBeUndefined();
});

test('what is refused is told, once', () => {
  const excepter = inlineExcepter(rules, undefined);
  for (let n = 0; n < 2; n += 1) excepter.except(finding('high-fault', 'high'), note('high-fault'));
  excepter.except(finding('small-fault', 'low'), note('small-fault', ''));
  expect(excepter.refused()).toEqual([
    'high-fault at Pod/p: the configuration does not open this rule to annotations',
    'small-fault at Pod/p: the annotation gives no reason',
  ]);
});
