import { expect, test } from 'vitest';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { implied } from '../../shared/engine/implied.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { rules } from '../../shared/rules/index.ts';
import { deployment, snapshot } from '../estate.ts';

const rule = (id: string, ...implies: string[]) => ({ id, implies }) as unknown as Rule;

test('what a failure includes, by way of others too, never itself', () => {
  const all = implied([rule('a', 'b'), rule('b', 'c'), rule('c', 'a', 'd'), rule('d')]);
  expect(all.get('a')).toEqual(['b', 'c', 'd']);
  expect(all.get('c')).toEqual(['a', 'd', 'b']);
  expect(all.get('d')).toEqual([]);
});

test('one container that is privileged is one finding with the weaker ones inside', () => {
  const bare = { name: 'a', image: 'x:1', securityContext: { privileged: true, capabilities: { add: ['SYS_ADMIN'] } } };
  const of = snapshot({ deployments: [deployment({ containers: [bare], serviceAccountName: 'web' })] });
  const about = rules.filter(
    ({ target, id }) => target === 'container' && /privileged-c|capabilit|escalation/.test(id),
  );
  const { findings } = evaluate(of, about);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['privileged-container']);
  expect(findings[0]?.absorbed?.length).toBeGreaterThan(8);
});
