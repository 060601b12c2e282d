import { expect, test } from 'vitest';
import { evaluate } from '../../../shared/engine/evaluate.ts';
import rule from '../../../shared/rules/admission/webhook-not-expected.ts';
import { snapshot } from '../../estate.ts';
import { policyWebhook } from '../admission.ts';
import { testRule } from '../run.ts';

const of = snapshot({ validatingwebhookconfigurations: [policyWebhook()] });

testRule(
  rule,
  { pass: [['*.policy.example'], ['a', 'pods.policy.example']], fail: [[], ['policy.example'], ['*.other.example']] },
  (webhooks: string[]) => [{ ...of, expected: { webhooks } }],
);

test('without a list they are told and not judged', () => {
  const { findings, inventory } = evaluate(of, [rule as never]);
  expect(findings).toEqual([]);
  expect(inventory[0]?.items).toEqual([
    'ValidatingWebhookConfiguration: pods.policy.example at Service policy/webhook',
  ]);
});
