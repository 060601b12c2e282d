import { expect, test } from 'vitest';
import { evaluate } from '../../../shared/engine/evaluate.ts';
import rule from '../../../shared/rules/namespaces/namespace-not-expected.ts';
import { snapshot } from '../../estate.ts';
import { labels } from '../admission.ts';
import { web } from '../network.ts';
import { testRule } from '../run.ts';

const of = snapshot({ ...labels({ enforce: 'baseline', warn: 'restricted' }), deployments: [web()] });

testRule(rule, { pass: [['shop'], ['kube-*', 'sho?']], fail: [[], ['shops']] }, (namespaces: string[]) => [
  { ...of, expected: { namespaces } },
]);

test('without a list they are told with the level that they could enforce', () => {
  const { findings, inventory } = evaluate(of, [rule as never]);
  expect(findings).toEqual([]);
  expect(inventory[0]?.items).toEqual(['shop: enforces baseline, warns restricted; could enforce restricted today']);
});
