import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Fix } from '../../shared/model/fix.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { rules } from '../../shared/rules/index.ts';
import { heardBy } from '../report/shim.ts';
import { absent, allPairs, factsOf, judge, type Pair, type WireWorld } from './pairs.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));
const short = (value: unknown) =>
  value === absent ? 'absent' : JSON.stringify(value, (_, one) => one ?? 'undefined').slice(0, 120);

/** Every pair of one cloud, through its SDK and provider, to the verdict and the change. */
export async function testPairs(provider: Pair['provider'], world: WireWorld): Promise<void> {
  afterEach(() => vi.unstubAllEnvs());
  afterAll(async () => {
    for (const shell of ['sh', 'bash']) expect(await heardBy(shell, printed)).toEqual(printed);
    printed.length = 0;
  });
  const own = (await allPairs()).map(
    ([id, pairs]) => [id, pairs.filter((pair) => pair.provider === provider)] as const,
  );
  describe.each(own.filter(([, pairs]) => pairs.length))('%s, from the wire', (id, pairs) => {
    const rule = byId.get(id);
    if (!rule) throw new Error(`there is no rule ${id}`);
    for (const pair of pairs) judgePair(rule, world, pair, pairs);
  });
}

function judgePair(rule: Rule, world: WireWorld, pair: Pair, all: readonly Pair[]): void {
  const { row, pass, fail, unknown = [], notApplicable = [] } = pair;
  const cases = [
    ...pass.map((value) => ['pass', value] as const),
    ...fail.map((value) => ['fail', value] as const),
    ...unknown.map((value) => ['unknown', value] as const),
    ...notApplicable.map((value) => ['not-applicable', value] as const),
  ];
  test.each(cases.map(([verdict, value]) => [verdict, short(value), value] as const))(
    `${row}: %s when ${pair.at.join('.')} is %s`,
    async (verdict, _, value) => {
      const { verdict: got, findings } = await judge(world, rule, pair, value);
      if (verdict === 'pass') expect(['pass', 'no subject']).toContain(got);
      else expect(got).toBe(verdict);
      for (const { fix } of findings.filter(({ status }) => status === 'fail')) isAChange(fix);
    },
  );
  for (const fact of factsOf(rule).filter((one) => fail.length > 0 && world.operations(one).length > 0))
    test(`${row}: unknown when ${fact} is refused`, async () =>
      expect((await judge(world, rule, pair, fail[0], world.operations(fact))).verdict).toBe('unknown'));
  test(`${row}: is a pair that the rule covers`, () => {
    if (row !== rule.id) expect(rule.covers).toContain(row);
    expect(all.some((one) => one.row === row && one.pass.length * one.fail.length > 0)).toBe(true);
  });
}

/** Every command that the findings of this file told. */
const printed: (readonly string[])[] = [];

/** One argument a value, no value that could be an option, and a page to read before. */
function isAChange(fix: Fix | undefined): void {
  expect(fix, 'a change').toBeDefined();
  expect(fix?.reference).toMatch(/^https:\/\//);
  expect((fix?.commands.length ?? 0) + (fix?.words?.length ?? 0)).toBeGreaterThan(0);
  printed.push(...(fix?.commands ?? []));
  for (const [cli, ...rest] of fix?.commands ?? []) {
    expect(cli).toMatch(/^(aws|gcloud|az|kubectl)$/);
    for (const word of rest) expect(word).toMatch(/^(--[a-z][\w-]*(=|$)|[a-zA-Z0-9])/);
  }
}
